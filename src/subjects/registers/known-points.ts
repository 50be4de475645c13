import { listedAs } from "../../house/succession";
import type { House } from "../../house/house";
import { personOf } from "../../house/who";
import type { Reviewed } from "../../house/reviewer";
import { whoIs } from "../../house/who";
import { LEVELS } from "../../sheets/define-sheet";
import type { InstitutionRow, PreviousRow } from "../consolidation/sheets/institution-table";

/** What the institution's books hold of a risk point. */
export interface KnownPoint {
  /** 风险点汇总表 as it stands. */
  readonly row: InstitutionRow;
  /** What its department last sent; null where no batch wrote it. */
  readonly sent: PreviousRow | null;
  /** Day of the batch that wrote it. */
  readonly mergedOn: string | null;
}

/** A row of the books as far as its reviewer depends on it. */
export function reviewedIn(row: InstitutionRow | undefined, house: House): Reviewed | null {
  const level = LEVELS.find((one) => one === row?.level);
  if (!row || !level) return null;
  const department = listedAs(house, row.department, row.riskId) ?? null;
  const author = level === "岗位" ? whoIs(house, department, row.name, row) : null;
  return { level, department, author, record: { name: row.name } };
}

/** T07: the person of a point has left, or went to another department. */
export function movedSince({ author, department }: Reviewed): Moved | null {
  const person = personOf({ author });
  if (!person) return null;
  if (person.left) return { message: "left", data: { name: person.name, state: person.left } };
  if (!department || person.department === department.name) return null;
  const data = { name: person.name, before: department.name, now: person.department };
  return { message: "moved", data };
}

interface Moved {
  readonly message: "left" | "moved";
  readonly data: Readonly<Record<string, string>>;
}
