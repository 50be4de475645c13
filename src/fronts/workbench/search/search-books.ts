import { cellName } from "../../../workbook/address";
import { plain } from "../../../workbook/text/plain";
import type { SheetImage, WorkbookImage } from "../../../workbook/sheet-image";

/** A workbook that lies open. */
interface SearchedBook {
  readonly id: string;
  readonly name: string;
  readonly image: WorkbookImage;
}

/** A cell that holds what was searched for. */
export interface Hit {
  readonly book: Pick<SearchedBook, "id" | "name">;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `B4`. */
  readonly cell: string;
  readonly text: string;
}

/** As many as anybody reads. */
export const MOST_HITS = 200;

/** Cells of the visible sheets of all books that hold the text, whatever its width and spaces; no more than `MOST_HITS`. */
export function searchBooks(books: readonly SearchedBook[], text: string): readonly Hit[] {
  const wanted = plain(text);
  if (wanted === "") return [];
  const hits: Hit[] = [];
  for (const book of books)
    for (const sheet of book.image.sheets) {
      if ((sheet.state ?? "visible") !== "visible") continue;
      for (const hit of hitsOn(sheet, wanted)) {
        hits.push({ book: { id: book.id, name: book.name }, ...hit });
        if (hits.length === MOST_HITS) return hits;
      }
    }
  return hits;
}

function hitsOn({ sheet, rows }: SheetImage, wanted: string): readonly Omit<Hit, "book">[] {
  return rows.flatMap(({ cells }, r) =>
    cells.flatMap((value, c) => {
      if (typeof value !== "string" && typeof value !== "number") return [];
      const text = String(value);
      if (!plain(text).includes(wanted)) return [];
      return [{ sheet, row: r + 1, column: c + 1, cell: cellName(r + 1, c + 1), text }];
    }),
  );
}
