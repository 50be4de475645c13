import {
  institutionBook,
  type BookContent,
  type BookPage,
  type BookSheet,
  type InstitutionBook,
} from "../../books";
import { departments } from "../../subjects/institution/sheets/departments";
import { TEMPLATE_VERSION } from "../../sheets/template-version";
import type { SheetImage, WorkbookImage } from "../../workbook/sheet-image";
import { drawForm } from "../../drawing/draw-form";
import { columnRange, drawSheet, type PreservedCells, type RecordLine } from "../../drawing/draw-sheet";
import { institutionGuide } from "../../drawing/guide/guide";
import { drawLists } from "../../drawing/lists-sheet";

/** What the sheets that people fill in held besides canonical values, by definition's id. */
interface Beside {
  readonly kept?: ReadonlyMap<string, PreservedCells>;
}

/** Everything that an institution workbook holds after a consolidation; canonical records, pages as they were drawn. */
export type InstitutionBooks = BookContent<InstitutionBook> & Beside;

/** The same before the first one: what is left out is drawn empty, ready to be used. */
export type InstitutionWorkbookContent = BookContent<InstitutionBook, "info" | "departments" | "roster"> &
  Partial<BookContent<InstitutionBook>> &
  Beside;

/** The drop-downs of departments reach as far down 机构设置 as an institution could fill it; blank lines offer nothing. */
const MOST_DEPARTMENTS = 100;

/** 院工作簿 or 汇总: every tab in its order. */
export function institutionWorkbook({ kept, ...content }: InstitutionWorkbookContent): WorkbookImage {
  const names = columnRange(departments, "name", Math.max(MOST_DEPARTMENTS, content.departments.length));
  const drawn: Readonly<Record<string, Given>> = content;
  const sheets = [
    institutionGuide(),
    ...Object.entries<BookSheet | BookPage>(institutionBook.sheets).flatMap(([key, sheet]) =>
      draw(sheet, drawn[key], names, kept),
    ),
    ...[drawLists() ?? []].flat(),
  ];
  return { sheets, properties: { "IRPC.Kind": "institution", "IRPC.Version": String(TEMPLATE_VERSION) } };
}

/** A form's record, lines, or what a page drew. */
type Given = RecordLine<string> | readonly RecordLine<string>[] | readonly SheetImage[] | undefined;

function draw(
  sheet: BookSheet | BookPage,
  given: Given,
  names: string,
  kept: Beside["kept"],
): readonly SheetImage[] {
  const several: readonly (RecordLine<string> | SheetImage)[] = isSeveral(given) ? given : [];
  const images = several.filter(isImage);
  if (images.length > 0 || "page" in sheet || sheet.withFirstBatch) return images;
  const { definition } = sheet;
  const offers = Object.fromEntries((sheet.offersDepartments ?? []).map((key) => [key, names]));
  const options = { offers, kept: kept?.get(definition.id) };
  if (sheet.read !== "form") {
    const image = drawSheet(definition, several.filter(isLine), options);
    return [sheet.seenWithFirstBatch && given === undefined ? { ...image, state: "hidden" } : image];
  }
  return [drawForm(definition, isSeveral(given) ? undefined : given, options)];
}

function isSeveral(given: Given): given is readonly RecordLine<string>[] | readonly SheetImage[] {
  return Array.isArray(given);
}

function isImage(one: RecordLine<string> | SheetImage): one is SheetImage {
  return Array.isArray(one.rows);
}

function isLine(one: RecordLine<string> | SheetImage): one is RecordLine<string> {
  return !isImage(one);
}
