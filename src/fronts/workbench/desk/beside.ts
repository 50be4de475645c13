import type { WorkbookImage } from "../../../workbook/sheet-image";
import { isNeverKept, savedName, type Book } from "./book";
import type { DeskState } from "./desk-state";

export type NamedImage = readonly [name: string, image: WorkbookImage];

/** Workbooks on the desk, but for the one in sight and for both offices' own. Two of one name stay two. */
export function besideActive({ books, active, names }: DeskState): readonly NamedImage[] {
  return books
    .filter((book) => book.id !== active && !isOffices(book))
    .map(({ id, name, image }) => [savedName(names.get(id) ?? name), image]);
}

function isOffices(book: Book): boolean {
  return book.image.properties["IRPC.Kind"] === "institution" || isNeverKept(book);
}
