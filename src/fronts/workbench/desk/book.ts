import { isSupervision } from "../../../flows/kinds";
import { endingOf } from "../../../workbook/text/endings";
import type { WorkbookImage } from "../../../workbook/sheet-image";

/** A workbook on the desk. */
export interface Book {
  readonly id: string;
  /** `公诉科.xlsx`. */
  readonly name: string;
  /** As it was opened, or as it stood when it last left the screen. */
  readonly image: WorkbookImage;
  /** Changed since it was opened or saved. */
  readonly dirty: boolean;
  /** What its file holds and this page does not, a sentence each. */
  readonly losses: readonly string[];
  /** Of the sample institution: it is nobody's work. */
  readonly isSample?: boolean;
}

/** Whether no copy of it may lie in the browser's storage: of 监察室专用工作簿 nothing but counts leaves (方案四). */
export function isNeverKept({ image }: Pick<Book, "image">): boolean {
  const sheets = image.sheets.map(({ sheet, rows }) => ({
    sheet,
    rows: rows.map(({ cells }) => ({ values: cells })),
  }));
  return isSupervision({ properties: new Map(Object.entries(image.properties)), sheets });
}

/** Under which name a book is saved: always in the present format. */
export function savedName(name: string): string {
  const ending = endingOf(name) ?? "";
  return `${name.slice(0, name.length - ending.length)}.xlsx`;
}

/** A file as it is opened. */
export type ReadBook = Pick<Book, "name" | "image" | "losses">;

/** Workbooks that are no files yet, by their names. */
export type MadeBooks = ReadonlyMap<string, WorkbookImage>;

export function newBooks(images: MadeBooks, newId: () => string, isSample: boolean): readonly Book[] {
  return [...images].map(([name, image]) => ({
    ...{ id: newId(), name, image, dirty: false, losses: [] },
    ...(isSample && { isSample }),
  }));
}
