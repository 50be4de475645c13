import type { PaperImage } from "../../paper/paper-image";
import type { DepartmentCase } from "../../subjects/registers/case/department-case";
import type { Point } from "../../subjects/registers/point";
import { reviewSheet } from "../../subjects/reviewing/pages/review-sheet";
import { reviewSets, type ReviewSet } from "./awaiting";

/** A set and the paper on which it is signed. */
interface SetPaper {
  readonly set: ReviewSet;
  readonly paper: PaperImage;
}

/** A 送审表 for each reviewer who is waited for. */
export function reviewSheets(one: DepartmentCase, day: string): readonly SetPaper[] {
  const { department, house } = one;
  return reviewSets(one).map((set) => ({
    set,
    paper: reviewSheet({
      ...{ institution: house.institution ?? "", department: department?.name ?? "", day },
      ...{ reviewer: set.says, code: set.code, lines: set.points.map(lineOf) },
    }),
  }));
}

function lineOf({ record, level }: Point) {
  const { riskId, name, post, step, posts, point, grade, measures } = record;
  const whose = level === "岗位" ? [name, post] : [step, posts];
  return {
    riskId: riskId ?? null,
    whose: whose.filter((one): one is string => Boolean(one)),
    point: point ?? "",
    grade: grade ?? null,
    measures: measures ?? null,
  };
}
