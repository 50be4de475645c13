import { whoIs } from "../../house/who";
import type { Point } from "../../subjects/registers/point";
import { entryOf } from "./line";
import type { SessionState } from "../state";

/**
 * A line below the header that is no risk point yet: empty, or with nothing but a name and a post. To a form it is a point
 * like any other. Null where the place is on no register.
 */
export function blankLine({ checked, content }: SessionState, sheet: string, row: number): Point | null {
  const table = checked.read.registers.find(
    ({ sheet: name, header }) => name === sheet && header !== null && row > header.row && row <= header.last,
  );
  if (!table) return null;
  const entry = entryOf(
    table,
    row,
    content.sheets.find((one) => one.sheet === sheet),
  );
  const { department = null, house } = checked.one ?? {};
  const { level } = table;
  const author = level === "岗位" && house ? whoIs(house, department, entry.record.name, entry.record) : null;
  return {
    level,
    record: entry.record,
    table,
    entry,
    department,
    author,
    inheritsReview: false,
    opinionSaid: null,
  };
}
