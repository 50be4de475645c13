import { D01, D02 } from "../../../consolidation/catalogue/consolidation";
import { placeName, type Finding } from "../../../../findings/finding";
import { say } from "../../../../findings/rule";
import { isNoPoint } from "../../../../reading/entry";
import type { Person } from "../../../../house/house";
import { at, type Point } from "../../point";
import { personOf } from "../../../../house/who";
import { couldHoldNumber } from "../../../../house/succession";
import type { RegisterCheck, TogetherCheck } from "../../../subject";
import { sameTextsOf } from "../../../../workbook/lists/same-texts";

/** D02: the same text twice for the same person, or twice among a department's own points. */
export const pointsAreDistinct: RegisterCheck = {
  rules: [D02],
  check({ points }, _facts, report) {
    const twice = ofSameText(points).flatMap((places) => ofSameOwner(points, places));
    twice.sort((a, b) => a.place - b.place).forEach(({ point, before }) => report(repeated(point, before)));
  },
};

const ofSameText = sameTextsOf(({ record }: Point) => record.point || null);

/** Points that repeat another one of the same owner, each with the first. */
function ofSameOwner(points: readonly Point[], places: readonly number[]): readonly Repeated[] {
  const first = new Map<Person | string, Point>();
  return places.flatMap((place) => {
    const point = points[place];
    const whose = point ? ownerOf(point) : null;
    if (!point || whose === null) return [];
    const before = first.get(whose);
    if (!before) first.set(whose, point);
    return before ? { point, before, place } : [];
  });
}

interface Repeated {
  readonly point: Point;
  readonly before: Point;
  /** Where the point stands in the register. */
  readonly place: number;
}

/** Whose point it is: the person's, where he is known, or the department's. */
function ownerOf(point: Point): Person | string | null {
  if (point.level !== "岗位") return point.level;
  return personOf(point) ?? (point.record.name ? `姓名 ${point.record.name}` : null);
}

function repeated(point: Point, before: Point): Finding {
  const { record, level } = point;
  const data = { name: record.name ?? "", row: before.entry.row };
  const said = { field: "point", value: record.point ?? null };
  return say(D02, level === "岗位" ? "person" : "department", at(point, "point"), data, said);
}

/** `GS-G-001`, `Y-001`; a column 编号 that counts 1, 2, 3 on every sheet gives no numbers of risk points. */
const NUMBER = /-\d+$/;

/**
 * D01: numbers used twice, over all points of a run in order. A number is the row's whose department it was given to, as
 * its code says, else the first one's; so what is said here is what consolidation will do.
 */
export const numbersUsedTwice: TogetherCheck = {
  rules: [D01],
  asksAbout: bearsNumber,
  check({ points, house }, report) {
    const numbered = points.filter(bearsNumber);
    const holders = new Map<string, Point>();
    for (const point of numbered) {
      const { department, level, record } = point;
      const riskId = record.riskId ?? "";
      if (!holders.has(riskId) && couldHoldNumber(house, department, level, riskId))
        holders.set(riskId, point);
    }
    for (const point of numbered) {
      const riskId = point.record.riskId ?? "";
      const holder = holders.get(riskId);
      if (!holder) holders.set(riskId, point);
      else if (holder !== point && !isOtherVersion(holder, point)) report(usedTwice(point, holder));
    }
  },
};

function bearsNumber({ record: { riskId }, entry }: Point): boolean {
  return typeof riskId === "string" && NUMBER.test(riskId) && !isNoPoint(entry);
}

function usedTwice(point: Point, holder: Point): Finding {
  const value = point.record.riskId ?? "";
  const data = { value, first: placeName(at(holder, "riskId")) };
  return say(D01, "twice", at(point, "riskId"), data, { field: "riskId", value });
}

/** Two files of one department are versions of each other, which is for D03 to say. */
function isOtherVersion(a: Point, b: Point): boolean {
  return a.table.file !== b.table.file && a.department !== null && a.department.name === b.department?.name;
}
