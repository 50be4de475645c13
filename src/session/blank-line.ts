import type { Entry } from "../reading/entry";
import type { RegisterTable } from "../reading/read-workbook";
import type { Point } from "../register/point";
import { recordOf } from "../sheets/define-sheet";
import { valueAt, type GridRow } from "../workbook/grid";
import { whoIs } from "../register/who";
import type { SessionState } from "./state";

/**
 * A line below the header that is no risk point yet: empty, or with nothing but a name and a post. To a form it is a point
 * like any other. Null where the place is on no register.
 */
export function blankLine({ checked, content }: SessionState, sheet: string, row: number): Point | null {
  const table = checked.read.registers.find(
    ({ sheet: name, header }) => name === sheet && header !== null && row > header.row && row <= header.last,
  );
  if (!table) return null;
  const grid = content.sheets.find((one) => one.sheet === sheet);
  const entry = entryOf(
    table,
    row,
    grid?.rows.find(({ number }) => number === row),
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

function entryOf({ definition, header }: RegisterTable, row: number, line: GridRow | undefined): Entry {
  const said = [...(header?.columnOf ?? [])].map(([key, column]) => {
    const value = line ? valueAt(line, column) : null;
    const parsed = value === null ? null : definition.columns[key]?.parse(value, NO_CONTEXT);
    return [key, parsed?.value ?? null] as const;
  });
  const record = recordOf(definition, Object.fromEntries(said));
  const nothing = { told: new Set<string>(), kept: new Map(), extra: new Map(), department: null };
  return { row, record, ...nothing, sample: null, empty: false };
}

const NO_CONTEXT = { year: null, oddGrades: new Map<string, string>() };
