import { GUIDE_TAB, LISTS_TAB, OVERVIEW_TAB, STATISTICS_TAB } from "../../../books/pane-sheets";
import { openDepartments } from "../../../house/house";
import { holdsOurs } from "../../../reading/tabs/our-tabs";
import { institutionTable, previousTable } from "../../../subjects/consolidation/sheets/institution-table";
import { drawOverview } from "../../../subjects/overview/pages/overview-page";
import { systemTable } from "../../../subjects/system-table/sheets/system-table";
import type { Tile } from "../../../subjects/overview/tile";
import { gridOf } from "../../../workbook/content-of-image";
import type { CellValue, Grid } from "../../../workbook/grid";
import { HostError } from "../../../workbook/host-error";
import type { CellChange } from "../../../workbook/live/live-workbook";
import type { WorkbookPatch } from "../../../workbook/live/workbook-patch";
import type { SheetImage, WorkbookImage } from "../../../workbook/sheet-image";
import type { Institution } from "../../open-institution";
import type { InstitutionBooks } from "../../workbooks/workbooks";
import { booksWritten } from "./books-written";
import { overviewOf } from "./overview";

/** Sheet 总览 with these figures; the third workbook's are passed over. */
export function overviewSheet({ house, read }: Institution, tiles: readonly Tile[], day: string): SheetImage {
  const institution = read.institution.info?.record.institution ?? house.institution ?? "";
  const departments = openDepartments(house).map(({ name }) => name);
  const { year, matrix } = house;
  return drawOverview({ institution, year, day, departments, matrix }, tiles);
}

/** Longer books are not counted with every batch: their figures are put in when somebody asks for them. */
export const MOST_POINTS = 3_000;

/** The same for a workbook on the screen. Throws `HostError` where a sheet of people's own bears the name. */
export function overviewToDraw(institution: Institution, tiles: readonly Tile[], day: string): SheetImage {
  ownSheetIn(institution);
  return overviewSheet(institution, tiles, day);
}

/** Sheets of which no figure comes. */
const UNCOUNTED: ReadonlySet<string> = new Set([
  ...[GUIDE_TAB, LISTS_TAB, OVERVIEW_TAB, STATISTICS_TAB],
  ...[previousTable.tab, systemTable.tab],
]);

/** A workbook that is about to be written, with the figures of the books that it was drawn from on 总览. */
export function withOverview(
  image: WorkbookImage,
  books: InstitutionBooks,
  file: string,
  day: string,
): WorkbookImage {
  const rows = image.sheets.find(({ sheet }) => sheet === institutionTable.tab)?.rows.length ?? 0;
  if (rows > MOST_POINTS) return image;
  const counted = image.sheets.filter(({ sheet }) => !UNCOUNTED.has(sheet));
  const institution = booksWritten({ ...image, sheets: counted }, books, file);
  const drawn = overviewSheet(institution, overviewOf(institution, day), day);
  return { ...image, sheets: image.sheets.map((one) => (one.sheet === OVERVIEW_TAB ? drawn : one)) };
}

/** The figures into the cells of 总览, which else stays as it is. Throws `HostError` where the workbook has no such sheet. */
export function overviewPatch(institution: Institution, tiles: readonly Tile[], day: string): WorkbookPatch {
  const { content } = institution;
  const there = ownSheetIn(institution);
  if (!there)
    throw new HostError(
      "refused",
      `“${content.name}”没有“${OVERVIEW_TAB}”这张表。以前的院工作簿请先汇总一次（汇总会补上这张表），再做这一步。什么都没有写。`,
    );
  const drawn = cellsOf(gridOf(overviewSheet(institution, tiles, day)));
  const before = cellsOf(there);
  const changes = [...new Set([...drawn.keys(), ...before.keys()])].flatMap((key): CellChange[] => {
    const value = drawn.get(key)?.value ?? null;
    const { row, column, value: old } = before.get(key) ?? { ...drawn.get(key), value: null };
    if (value === old || row === undefined || column === undefined) return [];
    return [{ sheet: OVERVIEW_TAB, row, column, value }];
  });
  return { changes };
}

/** 总览 of the workbook; null where it has none. Throws `HostError` where a sheet of people's own bears the name. */
function ownSheetIn({ content }: Institution): Grid | null {
  const there = content.sheets.find(({ sheet }) => sheet === OVERVIEW_TAB) ?? null;
  if (there && there.rows.length > 0 && !holdsOurs(there))
    throw new HostError(
      "refused",
      `“${content.name}”里的“${OVERVIEW_TAB}”不是本程序的表，不改写。请把它改个名称，再做这一步。什么都没有写。`,
    );
  return there;
}

interface PlacedValue {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

function cellsOf({ rows }: Grid): ReadonlyMap<string, PlacedValue> {
  return new Map(
    rows.flatMap(({ number: row, columns, values }) =>
      columns.flatMap((column, i) => {
        const value = values[i];
        return value === undefined ? [] : [[`${row}:${column}`, { row, column, value }] as const];
      }),
    ),
  );
}
