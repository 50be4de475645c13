import type { Place } from "../../findings/finding";
import { isNoPoint, placeOf, type Entry } from "../../reading/entry";
import type { RegisterFrame } from "../../reading/read-workbook";
import { saysNoRisk, saysNothing } from "../../sheets/columns/words/empty-words";
import type { DepartmentRecord } from "./sheets/department-register";
import type { Level } from "../../sheets/define-sheet";
import type { InstitutionRecord } from "./sheets/institution-register";
import type { StaffRecord } from "./sheets/staff-register";
import type { Department } from "../../house/house";
import type { Author } from "../../house/who";

/** Every field that a risk point may have, on whichever level. */
export type PointKey = keyof StaffRecord | keyof DepartmentRecord | keyof InstitutionRecord;
export type PointRecord = Readonly<Partial<Record<PointKey, string | null>>>;

/** One risk point: its canonical fields, and the row it stands on. */
export interface Point {
  readonly level: Level;
  readonly record: PointRecord;
  readonly table: RegisterFrame;
  readonly entry: Entry;
  readonly department: Department | null;
  /** Of a 岗位 point; the others have none. */
  readonly author: Author | null;
  /** The review stands in 整表审核 instead of the row. */
  readonly inheritsReview: boolean;
  /** The whole of 审核意见 where it says more than 同意 or 退回. */
  readonly opinionSaid: string | null;
}

/** Where a field of a point stands. */
export function at({ table, entry }: Point, key: PointKey): Place {
  return placeOf(table, entry.row, key);
}

/** Whether a point is a line of this register. */
export function standsIn({ table }: Point, { sheet, header }: RegisterFrame): boolean {
  return table.sheet === sheet && table.header === header;
}

/** Whether something was said about the field that makes further questions meaningless. */
export function told({ entry }: Point, key: PointKey): boolean {
  return entry.told.has(key);
}

/** Whether the line speaks of a risk at all: 暂无风险 covers nobody (F01), and a blank point is another matter. */
export function saysPoint({ record, entry }: Point): boolean {
  if (isNoPoint(entry)) return false;
  const typed = record.point === null ? entry.kept.get("point") : undefined;
  return typeof typed !== "string" || !(saysNothing(typed) || saysNoRisk(typed));
}
