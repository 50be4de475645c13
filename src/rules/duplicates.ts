import { D01, D02 } from "../findings/catalogue/consolidation";
import { placeName, type Finding } from "../findings/finding";
import { say } from "../findings/remark";
import { at, type Point } from "../register/point";
import { plain } from "../workbook/plain";
import type { CaseRule } from "./rule";

/** D02: the same text twice for the same person, or twice among a department's own points. */
export const pointsAreDistinct: CaseRule = {
  remarks: [D02],
  check({ points }, _facts, report) {
    const first = new Map<string, Point>();
    for (const point of points) {
      const { record, level, entry } = point;
      if (!record.point || entry.sample !== null || (level === "岗位" && !record.name)) continue;
      const content = [level, level === "岗位" ? record.name : "", plain(record.point)].join("\n");
      const before = first.get(content);
      if (!before) first.set(content, point);
      else {
        const data = { name: record.name ?? "", row: before.entry.row };
        report(
          say(D02, level === "岗位" ? "person" : "department", at(point, "point"), data, {
            field: "point",
            value: record.point,
          }),
        );
      }
    }
  },
};

/** D01: numbers seen so far in a run, over all its files in order. */
export class Numbers {
  private readonly first = new Map<string, Point>();

  /** Takes a point's number in, and says where it was used before. */
  check(point: Point, report: (finding: Finding) => void): void {
    const { riskId } = point.record;
    if (!riskId || point.entry.sample !== null) return;
    const before = this.first.get(riskId);
    if (!before) this.first.set(riskId, point);
    else if (!isOtherVersion(before, point))
      report(
        say(
          D01,
          "twice",
          at(point, "riskId"),
          { value: riskId, first: placeName(at(before, "riskId")) },
          { field: "riskId", value: riskId },
        ),
      );
  }
}

/** Two files of one department are versions of each other, which is for D03 to say. */
function isOtherVersion(a: Point, b: Point): boolean {
  return a.table.file !== b.table.file && a.department !== null && a.department.name === b.department?.name;
}
