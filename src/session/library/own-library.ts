import { drawSheet } from "../../drawing/draw-sheet";
import { cellOfLine, rowBelow } from "../../drawing/line-cells";
import { ownEntryOf, ownGroups } from "../../subjects/library/own-entries";
import type { LibraryGroup } from "../../subjects/library/library";
import { ownLibraryTable } from "../../flows/own-library";
import { ownLibrary, type OwnEntryRecord } from "../../subjects/library/sheets/own-library";
import { institutionTable } from "../../subjects/consolidation/sheets/institution-table";
import { keysOf } from "../../sheets/define-sheet";
import { remembering } from "../../workbook/remembering";
import type { RowForm } from "../line/row-form";
import { institutionOf } from "../institution/institution";
import type { Plan } from "../plan";
import type { SessionState } from "../state";

/** What 本院风险点库 of this workbook holds, of the institution or as it was issued. */
export const ownLibraryOf = remembering((content: SessionState["content"]): readonly LibraryGroup[] =>
  ownGroups(ownLibraryTable(content)?.entries.map(({ record }) => record) ?? []),
);

/** Puts a line of 风险点汇总表 into 本院风险点库; null where the form shows no such line, or the library has it. */
export function addToOwnLibrary(state: SessionState, { line }: RowForm): Plan | null {
  if (state.kind !== "institution" || line.table.definition.id !== institutionTable.id) return null;
  const entry = ownEntryOf(line.entry.record);
  if (!entry?.point) return null;
  const table = ownLibraryTable(state.content);
  if (table?.entries.some(({ record }) => record.point === entry.point)) return null;
  const plan = { label: "收进本院风险点库", sentences: warningsOf(state, entry) };
  if (!table) return { ...plan, changes: [], images: [drawSheet(ownLibrary, [entry])] };
  const row = rowBelow(state.content, table);
  const filled = keysOf(ownLibrary).filter((key) => entry[key] !== null);
  return { ...plan, changes: filled.map((key) => cellOfLine(table, row, key, entry[key])) };
}

/** What somebody has to see to before others read it. */
function warningsOf(state: SessionState, entry: OwnEntryRecord): readonly string[] {
  const written = Object.values(entry).join("\n");
  const names = [...new Set(institutionOf(state).house.people.map(({ name }) => name))].filter((name) =>
    written.includes(name),
  );
  return names.length === 0
    ? []
    : [`里面写着${names.join("、")}的姓名，下发前请在“${ownLibrary.tab}”里改成岗位名称。`];
}
