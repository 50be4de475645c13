import { isNoPoint } from "../../reading/entry";
import type { Point } from "../../subjects/registers/point";
import { cellOfLine, rowBelow } from "../../drawing/line-cells";
import { NOT_HANDED_ON } from "./split-row";
import type { CellPlace, Plan } from "../plan";
import type { SessionState } from "../state";

/** What became of the line that is copied: nobody has assessed the new one, nor done what it promises. */
const ITS_OWN: ReadonlySet<string> = new Set([
  ...NOT_HANDED_ON,
  "assessedOn",
  "done",
  "doneOn",
  "gradeReason",
]);

/** What a second risk point of the same person usually says otherwise. */
export const USUALLY_OTHER = ["point", "likelihood", "severity", "grade", "measures"] as const;

/** 复制上一行: the selected line of a register, else the last of them, once more below; null where there is none. */
export function copyLine(state: SessionState, at: Pick<CellPlace, "sheet" | "row"> | null): Plan | null {
  const point = copied(state, at);
  if (!point?.table.header) return null;
  const { table, entry } = point;
  const row = rowBelow(state.content, table);
  const record: Readonly<Record<string, string | null>> = entry.record;
  const handedOn = [...point.table.header.columnOf.keys()].filter(
    (key) => !ITS_OWN.has(key) && (record[key] ?? null) !== null,
  );
  return {
    label: `复制第 ${entry.row} 行`,
    sentences: [],
    changes: handedOn.map((key) => cellOfLine(table, row, key, record[key] ?? null)),
    copyOf: entry.row,
    reveal: { sheet: table.sheet, row, column: point.table.header.columnOf.get("point") ?? 1 },
  };
}

function copied({ checked }: SessionState, at: Pick<CellPlace, "sheet" | "row"> | null): Point | undefined {
  const points = checked.points.filter(({ entry, table }) => table.header !== null && !isNoPoint(entry));
  const here = points.find(({ table, entry }) => table.sheet === at?.sheet && entry.row === at.row);
  const below = points.filter(({ table }) => table.sheet === at?.sheet).at(-1);
  return here ?? below ?? points.filter(({ level }) => level === "岗位").at(-1) ?? points.at(-1);
}
