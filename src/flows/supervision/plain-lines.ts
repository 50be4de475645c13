import type { Table } from "../../reading/entry";
import { rowBelow } from "../../drawing/line-cells";
import { keysOf, recordOf, type SheetDefinition } from "../../sheets/define-sheet";
import { HostError } from "../../workbook/host-error";
import type { WorkbookPatch } from "../../workbook/live/workbook-patch";
import { headerEnds, lineChanges, tableToWrite } from "../steps/line-changes";
import { setFields, type GivenSetting } from "../steps/set-fields";
import type { Supervision } from "./open-supervision";

/** Sheets of 监察室专用工作簿 whose lines are written down once and kept up: 责任追究, 班子成员廉政档案. */

type Line<K extends string> = Readonly<Record<K, string | null>>;

/** A line of such a sheet as it is to stand, and what the workbook remembers with it. */
interface PlainLine<K extends string> {
  readonly definition: SheetDefinition<K>;
  readonly table: Table<K> | null;
  /** Null: a new one below the others. */
  readonly row: number | null;
  /** What somebody had before him, and what he set of it: the rest of that is blank. */
  readonly shown: readonly K[];
  readonly set: readonly GivenSetting[];
  /** What the program fills in of the lines, by row; the one in question among them. */
  readonly fills?: (lines: readonly { readonly row: number; readonly record: Line<K> }[]) => {
    readonly lines: ReadonlyMap<number, Partial<Line<K>>>;
    readonly properties?: Readonly<Record<string, string>>;
  };
}

/** Columns that people fill in. */
export function askedOf<K extends string>(definition: SheetDefinition<K>): readonly K[] {
  return keysOf(definition).filter((key) => definition.columns[key].filledBy === "person");
}

/** A line written, nothing else touched. Throws `HostError` where the sheet takes none, a value is no such thing or something is missing. */
export function writePlainLine<K extends string>(
  { content, read }: Supervision,
  { definition, table, row: at, shown, set, fills }: PlainLine<K>,
): WorkbookPatch {
  const to = tableToWrite(table, read.file, definition.tab);
  const row = at ?? rowBelow(content, to);
  const before = to.entries.find((one) => one.row === row)?.record ?? null;
  const asked = askedOf(definition);
  const { fields, wrong } = setFields(definition, asked, set, read.tables.info?.record.year ?? null);
  const record: Line<K> = { ...(before ?? recordOf(definition, {})), ...blanks<K>(shown), ...fields };
  if (wrong.length > 0) throw new HostError("refused", `${wrong.join("")}什么都没有写。`);
  const lacking = asked.filter((key) => definition.columns[key].required !== false && record[key] === null);
  refuseBlanks(lacking.map((key) => definition.columns[key].header));
  const others = to.entries.filter((one) => one.row !== row);
  const filled = fills?.([...others, { row, record }]);
  const beside = others.flatMap((one) => {
    const more = filled?.lines.get(one.row);
    return more ? lineChanges(to, one.row, one.record, { ...one.record, ...more }) : [];
  });
  const own = lineChanges(to, row, before, { ...record, ...filled?.lines.get(row) });
  return {
    changes: [...beside, ...own],
    headers: headerEnds(to),
    ...(filled?.properties && { properties: filled.properties }),
  };
}

function blanks<K extends string>(keys: readonly K[]) {
  return Object.fromEntries(keys.map((key) => [key, null])) as Partial<Record<K, null>>;
}

function refuseBlanks(headers: readonly string[]): void {
  if (headers.length > 0) throw new HostError("refused", `还没有写：${headers.join("、")}。什么都没有写。`);
}
