import { G01, G02, G04, G05, G06 } from "../../catalogue/grades";
import { F14 } from "../../../../findings/catalogue/fields";
import { T07 } from "../../../grade-changes/catalogue/changes";
import { say } from "../../../../findings/rule";
import { gradeFor, gradeSaid, isLaidDown } from "../../grade";
import { at } from "../../point";
import { givesReason } from "../../../../sheets/reason";
import type { Consequence, Likelihood } from "../../../../sheets/words";
import { movedSince } from "../../known-points";
import type { RegisterCheck, PointCheck } from "../../../subject";

/** G01 on the diagonal, G02 on the other six cells. 方案三（二）2 */
export const gradeFollowsPlan: PointCheck = {
  rules: [G01, G02],
  check(point, { matrix }, { stage }, report) {
    const { likelihood, severity, grade, gradeReason } = point.record;
    if (stage === "排查" || !likelihood || !severity || !grade) return;
    const [likely, grave] = [likelihood as Likelihood, severity as Consequence];
    const expected = gradeFor(likely, grave, matrix);
    if (grade === expected) return;
    const data = { likelihood, severity, expected, grade, matrix };
    const said = { field: "grade", value: grade };
    const explained = givesReason(gradeReason);
    if (isLaidDown(likely, grave)) {
      report(
        say(
          G01,
          explained ? "explained" : "contradicts",
          at(point, "grade"),
          data,
          explained ? said : { fix: expected, ...said },
        ),
      );
    } else if (!explained) report(say(G02, "departs", at(point, "grade"), data, said));
  },
};

/**
 * G04: the grade in force, as the books and the changes in force have it; none is in force of a withdrawn point. F14: the
 * grade from before such a change.
 */
export const gradeChangeApproved: PointCheck = {
  rules: [G04, F14],
  byNumber: true,
  check(point, _house, { stage, approvedGrades, changes }, report) {
    const { riskId, grade } = point.record;
    if (stage === "排查" || !riskId) return;
    const approved = changes.gradeOf(riskId, approvedGrades.get(riskId));
    if (approved === undefined) return;
    const said = { field: "grade", value: grade ?? null };
    if (approved === null) report(say(G04, "withdrawn", at(point, "grade"), { riskId }, said));
    else if (!grade || grade === approved) return;
    else if (changes.isFormer(riskId, grade))
      report(say(F14, "former", at(point, "grade"), { grade, approved }, { fix: approved, ...said }));
    else {
      const where = point.level === "单位" ? "changedOwn" : "changed";
      report(say(G04, where, at(point, "grade"), { grade, approved }, said));
    }
  },
};

/** T07 on a row that no line of 等级调整记录 is about: the person has left, or stands on another department's roster. */
export const pointIsStillThere: PointCheck = {
  rules: [T07],
  check(point, _house, { changes }, report) {
    const { riskId, name } = point.record;
    if (riskId && changes.linesOf(riskId).some(({ isHistory }) => !isHistory)) return;
    const moved = movedSince(point);
    if (moved)
      report(say(T07, moved.message, at(point, "name"), moved.data, { field: "name", value: name ?? null }));
  },
};

/** G06: 同意，定为一级 on a row that says 二级. */
export const opinionNamesTheGrade: PointCheck = {
  rules: [G06],
  check(point, _house, { stage }, report) {
    const { opinionSaid, record } = point;
    const { grade, opinion } = record;
    if (opinionSaid === null || stage === "排查" || !grade || opinion !== "同意") return;
    const named = gradeSaid(opinionSaid);
    if (named === null || named === grade) return;
    const data = { header: "风险等级", grade, said: opinionSaid };
    report(say(G06, "other", at(point, "grade"), data, { field: "grade", value: grade }));
  },
};

/** Fewer points than this say nothing about how they were graded. */
const ENOUGH = 3;

/** G05: all points of a department carry the same grade. */
export const gradesDiffer: RegisterCheck = {
  rules: [G05],
  check({ points, file, department }, { stage }, report) {
    if (stage === "排查" || points.length < ENOUGH || department?.isLeadership) return;
    const [first] = points;
    const grade = first?.record.grade;
    if (!first || !grade || !points.every(({ record }) => record.grade === grade)) return;
    report(
      say(
        G05,
        "same",
        { file, sheet: first.table.sheet, row: null, column: null },
        { count: points.length, grade },
        { field: "grade", value: grade },
      ),
    );
  },
};
