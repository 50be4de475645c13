import { G01, G02, G04, G05, G06 } from "../findings/catalogue/grades";
import { say } from "../findings/remark";
import { gradeFor, gradeSaid, isLaidDown } from "../register/grade";
import { at } from "../register/point";
import type { GradeChangeRecord } from "../sheets/grade-changes";
import { givesReason } from "../sheets/reason";
import type { Consequence, Likelihood } from "../sheets/words";
import type { CaseRule, Facts, PointRule } from "./rule";

/** G01 on the diagonal, G02 on the other six cells. 方案三（二）2 */
export const gradeFollowsPlan: PointRule = {
  remarks: [G01, G02],
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
          explained ? said : { ...said, fix: expected },
        ),
      );
    } else if (!explained) report(say(G02, "departs", at(point, "grade"), data, said));
  },
};

/** G04: the grade in force, unless an approved change explains the new one; no grade is in force of a withdrawn point. */
export const gradeChangeApproved: PointRule = {
  remarks: [G04],
  check(point, _house, facts, report) {
    const { riskId, grade } = point.record;
    const approved = riskId ? facts.approvedGrades.get(riskId) : undefined;
    if (facts.stage === "排查" || !riskId || approved === undefined) return;
    const said = { field: "grade", value: grade ?? null };
    if (approved === null) {
      if (latestChange(facts.gradeChanges, riskId) === null)
        report(say(G04, "withdrawn", at(point, "grade"), { riskId }, said));
    } else if (grade && approved !== grade && !isExplained(riskId, grade, facts)) {
      const where = point.level === "单位" ? "changedOwn" : "changed";
      report(say(G04, where, at(point, "grade"), { grade, approved }, said));
    }
  },
};

/** By the newest approved change alone: an older one has done its work, and the grade may have moved on since. */
function isExplained(riskId: string, grade: string, { gradeChanges }: Facts): boolean {
  const approved = gradeChanges.filter(
    (change) => change.riskId === riskId && change.to !== null && change.opinion === "同意",
  );
  const [first, ...others] = approved;
  return first !== undefined && others.reduce(newer, first).to === grade;
}

/** By 生效日期, else 审核日期; on the same day, or where a date is missing, the line below is the newer. */
function newer(above: GradeChangeRecord, below: GradeChangeRecord): GradeChangeRecord {
  const [before, after] = [dayOf(above), dayOf(below)];
  return before !== null && after !== null && after < before ? above : below;
}

function dayOf({ effectiveOn, reviewedOn }: GradeChangeRecord): string | null {
  return effectiveOn ?? reviewedOn;
}

/** Whether 等级调整记录 takes a point out or in: the approved line with the latest 审核日期, of one day the lower one. */
export function latestChange(changes: readonly GradeChangeRecord[], riskId: string): "撤销" | "新增" | null {
  let latest: GradeChangeRecord | null = null;
  for (const line of changes) {
    const counts = line.change === "撤销" || line.change === "新增";
    if (!counts || line.riskId !== riskId || line.opinion !== "同意") continue;
    if (latest === null || (line.reviewedOn ?? "") >= (latest.reviewedOn ?? "")) latest = line;
  }
  return latest === null ? null : latest.change === "撤销" ? "撤销" : "新增";
}

/** G06: 同意，定为一级 on a row that says 二级. */
export const opinionNamesTheGrade: PointRule = {
  remarks: [G06],
  check(point, _house, { stage }, report) {
    const { opinionSaid, record } = point;
    const { grade, opinion } = record;
    if (opinionSaid === null || stage === "排查" || !grade || opinion !== "同意") return;
    const named = gradeSaid(opinionSaid);
    if (named === null || named === grade) return;
    report(
      say(G06, "other", at(point, "grade"), { grade, said: opinionSaid }, { field: "grade", value: grade }),
    );
  },
};

/** Fewer points than this say nothing about how they were graded. */
const ENOUGH = 3;

/** G05: all points of a department carry the same grade. */
export const gradesDiffer: CaseRule = {
  remarks: [G05],
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
