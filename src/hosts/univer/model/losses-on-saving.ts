import {
  IResourceManagerService,
  type ICellData,
  type IStyleData,
  type Univer,
  type Workbook,
} from "@univerjs/core";

const FORMULAS = "公式换成它的计算结果。";
const STYLES = "斜体、下划线、删除线没有了，各种边框都成为细实线。";
const NOTES = "批注没有了。";
/** Under this name notes lie beside the sheets of a snapshot, by sheet, row and column. */
const NOTE_RESOURCE = "SHEET_NOTE_PLUGIN";

/** What somebody gave a workbook on the screen that a saved file will not have, a sentence each. */
export function lossesOnSaving(univer: Univer, workbook: Workbook): readonly string[] {
  const found = new Set<string>();
  if (hasNotes(univer, workbook)) found.add(NOTES);
  for (const sheet of workbook.getSheets()) {
    for (const line of Object.values(sheet.getConfig().cellData)) {
      for (const cell of Object.values(line as Readonly<Record<number, ICellData | null>>)) {
        if (cell?.f) found.add(FORMULAS);
        if (cell?.s && isLost(workbook.getStyles().get(cell.s) ?? {})) found.add(STYLES);
      }
    }
  }
  return [...found];
}

function isLost({ it, ul, st }: IStyleData): boolean {
  return Boolean(it) || Boolean(ul?.s) || Boolean(st?.s);
}

function hasNotes(univer: Univer, workbook: Workbook): boolean {
  const resources = univer
    .__getInjector()
    .get(IResourceManagerService)
    .getResources(workbook.getUnitId(), workbook.type);
  const notes = resources.find(({ name }) => name === NOTE_RESOURCE)?.data ?? "";
  // Empty rows stay where a note was taken away.
  return notes.includes('"note":');
}
