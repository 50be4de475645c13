import type { Finding } from "../../findings/finding";
import type { Table } from "../../reading/entry";
import type { Form } from "../../reading/read-form";
import { keysOf, type SheetDefinition } from "../../sheets/define-sheet";
import { finished, toDo, type TaskState } from "../../subjects/task";
import type { CellPlace } from "../plan";
import type { SessionState } from "../state";

/** How far a sheet is that the supervision office fills in itself, by what is found on it. */
export function stateOfSheet(state: SessionState, definition: SheetDefinition): TaskState {
  const sheet = sheetOf(state, definition);
  const { tab } = definition;
  if (!sheet) return toDo(1, "没有这张表", `没有“${tab}”。请用“新建院工作簿”得到一个完整的工作簿。`);
  if ("entries" in sheet && sheet.entries.length === 0) return toDo(1, "还没有填", `“${tab}”里还没有一行。`);
  const errors = errorsOn(state, sheet.sheet);
  if (errors.length === 0)
    return finished("entries" in sheet ? `“${tab}”共 ${sheet.entries.length} 行。` : `“${tab}”已填好。`);
  const blank = "entries" in sheet ? [] : blankIn(sheet);
  const says = blank.length > 0 ? `还没有填：${blank.join("、")}。` : (errors[0]?.message ?? "");
  return toDo(errors.length, `还差 ${errors.length} 处`, says);
}

/** The first cell of it that is to be mended or filled in. */
export function placeToFill(state: SessionState, definition: SheetDefinition): CellPlace {
  const sheet = sheetOf(state, definition);
  const tab = sheet?.sheet ?? definition.tab;
  const wrong = errorsOn(state, tab).find(({ place }) => place.row !== null)?.place;
  if (wrong?.row) return { sheet: tab, row: wrong.row, column: wrong.column ?? 1 };
  if (!sheet || "entries" in sheet) return { sheet: tab, row: nextLineOf(sheet), column: 1 };
  const [cell] = sheet.cells.values();
  return { sheet: tab, row: cell?.row ?? 1, column: cell?.column ?? 1 };
}

function errorsOn({ checked }: SessionState, tab: string): readonly Finding[] {
  return checked.findings.filter(({ severity, place }) => severity === "error" && place.sheet === tab);
}

function sheetOf({ checked }: SessionState, { id }: SheetDefinition): Table | Form | null {
  const all: readonly (Table | Form | null)[] = Object.values(checked.read.institution);
  return all.find((one) => one?.definition.id === id) ?? null;
}

function blankIn({ definition, record }: Form): readonly string[] {
  return keysOf(definition)
    .filter((key) => definition.columns[key]?.required && record[key] === null)
    .map((key) => definition.columns[key]?.header ?? key);
}

function nextLineOf(table: Table | null): number {
  return (table?.entries.at(-1)?.row ?? table?.header?.row ?? 0) + 1;
}
