import { institutionBook, pageTabsOf } from "../../books";
import { ORIGINALS } from "../../reading/read-workbook";
import { institutionRegister } from "../../subjects/registers/sheets/institution-register";
import { GUIDE_TAB, LISTS_TAB, OVERVIEW_TAB, STATISTICS_TAB, SUMMARY_TAB } from "../../books/pane-sheets";
import { holdsOurs } from "../../reading/tabs/our-tabs";
import type { Grid } from "../../workbook/grid";
import { isOurDrawing, type SheetImage, type WorkbookImage } from "../../workbook/sheet-image";
import { canCarry, carryOver } from "./foreign";
import type { Institution } from "../open-institution";

/** What stands in an institution workbook and not in its picture drawn anew. */
export interface CarriedSheets {
  readonly images: readonly SheetImage[];
  /** Sheets that keep their names. */
  readonly carried: readonly string[];
  /** Sheets of ours that could not be read: the new one takes the name. */
  readonly renamed: readonly { readonly sheet: string; readonly as: string }[];
  /** 单位 points from here stand in the institution's own register now; they are not read twice. */
  readonly originals: readonly string[];
  /** Too large to be drawn. */
  readonly left: readonly string[];
  /** Sheets whose charts, pictures and shapes are not in the picture, and charts that are a sheet. */
  readonly undrawn: readonly string[];
}

/** Pages that the program draws anew and never reads. */
const PAGES: ReadonlySet<string> = new Set([
  GUIDE_TAB,
  SUMMARY_TAB,
  LISTS_TAB,
  ...pageTabsOf(institutionBook),
]);

/** Pages that are known by their title alone. */
const TITLED: ReadonlySet<string> = new Set([STATISTICS_TAB, OVERVIEW_TAB]);

/**
 * Every sheet that `drawn` does not hold of itself: whatever is not drawn anew is carried over. `drawnOver`: the result goes into
 * the same workbook and touches these tabs alone, so that the others need not be carried.
 */
export function carriedBeside(
  institution: Institution,
  drawn: WorkbookImage,
  drawnOver?: ReadonlySet<string>,
): CarriedSheets {
  const { sheets } = institution.content;
  const names = new Set(drawn.sheets.map(({ sheet }) => sheet));
  const understood = understoodSheets(institution);
  const isHeld = (grid: Grid) =>
    names.has(grid.sheet) && (understood.has(grid.sheet) || isOurPage(grid) || grid.rows.length === 0);
  const over = sheets.filter((grid) => (drawnOver?.has(grid.sheet) ?? true) && !isHeld(grid));
  const taken = new Set([...names, ...sheets.map(({ sheet }) => sheet)]);
  const placed = over.filter(canCarry).map((grid) => ({ grid, as: nameBeside(grid, names, taken) }));
  const kept = placed.filter(({ grid, as }) => grid.sheet === as).map(({ as }) => as);
  return {
    images: placed.map(({ grid, as }) => ({ ...carryOver(grid), sheet: as })),
    carried: kept,
    renamed: placed
      .filter(({ grid, as }) => grid.sheet !== as)
      .map(({ grid: { sheet }, as }) => ({ sheet, as })),
    originals: kept.filter((sheet) => isCopied(institution, sheet)),
    left: over.filter((grid) => !canCarry(grid)).map(({ sheet }) => sheet),
    undrawn: drawnOver ? [] : undrawnOf(institution, names),
  };
}

/** What lies over the cells: ours is drawn anew on the sheets that are drawn, and nowhere else. */
function undrawnOf(
  { content: { sheets, chartSheets = [] } }: Institution,
  drawn: ReadonlySet<string>,
): readonly string[] {
  const isLost = ({ sheet, floating = [] }: Grid) =>
    floating.some((name) => !(drawn.has(sheet) && isOurDrawing(name)));
  return [...sheets.filter(isLost).map(({ sheet }) => sheet), ...chartSheets];
}

/** People have sheets called 总览 or 统计表 too: those that bear our title are ours. */
function isOurPage(grid: Grid): boolean {
  return PAGES.has(grid.sheet) && (!TITLED.has(grid.sheet) || holdsOurs(grid));
}

/** Sheets whose lines or values stand in the picture. */
function understoodSheets({ read }: Institution): ReadonlySet<string> {
  const { info, ...tables } = read.institution;
  const headed = [...Object.values(tables), ...read.registers].filter((table) => table?.header);
  const forms = info && info.cells.size > 0 ? [info] : [];
  return new Set([...forms, ...headed].flatMap((one) => one?.sheet ?? []));
}

function nameBeside({ sheet }: Grid, drawn: ReadonlySet<string>, taken: Set<string>): string {
  if (!drawn.has(sheet)) return sheet;
  for (let n = 1; ; n++) {
    const name = `${sheet}（原表${n > 1 ? n : ""}）`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function isCopied({ read }: Institution, sheet: string): boolean {
  return read.registers.some((table) => table.sheet === sheet);
}

/** The picture with everything that stands beside it, in front of the hidden sheets. */
export function withCarried(
  { sheets, properties }: WorkbookImage,
  { images, originals }: CarriedSheets,
  { content }: Institution,
): WorkbookImage {
  const hidden = sheets.findIndex(({ state }) => state === "veryHidden");
  const at = hidden < 0 ? sheets.length : hidden;
  const before = content.properties.get(ORIGINALS)?.split("\n") ?? [];
  const unread = [...before, ...originals].filter((name) => images.some(({ sheet }) => sheet === name));
  return {
    sheets: [...sheets.slice(0, at), ...images, ...sheets.slice(at)],
    properties: { ...properties, ...(unread.length > 0 && { [ORIGINALS]: unread.join("\n") }) },
  };
}

/** What is to be said of them. */
export function notesOnCarried({ carried, renamed, originals, left, undrawn }: CarriedSheets): string[] {
  const list = (sheets: readonly string[]) => sheets.join("、");
  return [
    ...(carried.length
      ? [
          `院工作簿里的其他工作表（${list(carried)}）已带到结果文件，保留数值、合并和列宽；格式、图片和公式不保留，请保存好原件。`,
        ]
      : []),
    ...(originals.length
      ? [
          `${list(originals)}里的单位风险点已抄到“${institutionRegister.tab}”，以后只读那里；原表留在结果文件里，可以删除。`,
        ]
      : []),
    ...renamed.map(
      ({ sheet, as }) => `“${sheet}”读不出内容，已重新生成；原来的内容留在“${as}”，请核对后抄回，再删除它。`,
    ),
    ...(left.length ? [`院工作簿里的工作表${list(left)}太大，没有带到结果文件，请从原件复制。`] : []),
    ...(undrawn.length
      ? [`自己加在院工作簿里的图表、图片或图形（${list(undrawn)}）没有带到结果文件，请从原件复制。`]
      : []),
  ];
}
