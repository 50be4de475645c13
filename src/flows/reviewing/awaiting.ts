import { expectedReviewer } from "../../house/reviewer";
import type { DepartmentCase } from "../../subjects/registers/case/department-case";
import type { Point } from "../../subjects/registers/point";
import { reviewCode } from "../../subjects/registers/review-code";
import { isNoPoint } from "../../reading/entry";
import type { WorkbookContent } from "../../workbook/grid";
import { HostError } from "../../workbook/host-error";
import { checkWorkbook } from "../checking/check";
import type { Institution } from "../open-institution";

/** Everything that waits for one reviewer. */
export interface ReviewSet {
  /** Any of them may sign. */
  readonly names: readonly string[];
  /** `科室负责人李强`. */
  readonly says: string;
  readonly points: readonly Point[];
  /** Of these very words. */
  readonly code: string;
}

/** A department's workbook, understood. Throws `HostError` where it is another kind, or nobody can tell whose it is. */
export function openDepartment(
  content: WorkbookContent,
  today: string,
  institution?: Institution,
): DepartmentCase {
  const { one, kind } = checkWorkbook(content, { stage: "汇总", today, institution });
  if (kind === "department" && one?.department && one.parts.length === 0) return one;
  throw new HostError("wrong-kind", `“${content.name}”不是一个科室的工作簿。请给出科室工作簿。`);
}

/** Rows without an opinion, by who is to review them; rows of which nobody can tell who that is are left out. */
export function reviewSets({ points, house }: DepartmentCase): readonly ReviewSet[] {
  const groups = new Map<string, { names: readonly string[]; points: Point[] }>();
  for (const point of points) {
    if (isNoPoint(point.entry) || (point.record.opinion ?? null) !== null) continue;
    const expected = expectedReviewer(point, house);
    if (!expected || expected.names.length === 0) continue;
    const group = groups.get(expected.says) ?? { names: expected.names, points: [] };
    groups.set(expected.says, group);
    group.points.push(point);
  }
  return [...groups].map(([says, { names, points: own }]) => ({
    ...{ says, names, points: own },
    code: reviewCode(own.map(({ record }) => record)),
  }));
}
