import { institutionBook, type BookContent, type InstitutionBook } from "../../books";
import { departments } from "../../subjects/institution/sheets/departments";
import { TEMPLATE_VERSION } from "../../sheets/template-version";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { opensPane } from "../../workbook/live/pane-catalogue";
import { columnRange } from "../../drawing/draw-sheet";
import { institutionGuide } from "../../drawing/guide/guide";
import { drawLists } from "../../drawing/lists-sheet";
import { drawBook, type Beside } from "./draw-book";

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
  const sheets = [
    institutionGuide(),
    ...drawBook(institutionBook, content, { names, ...(kept && { kept }) }),
    ...[drawLists() ?? []].flat(),
  ];
  const { addInCatalogue } = content.info;
  const properties = { "IRPC.Kind": "institution", "IRPC.Version": String(TEMPLATE_VERSION) };
  return { sheets, properties: { ...properties, ...opensPane(addInCatalogue) } };
}
