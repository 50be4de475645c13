import type { WorkbookImage } from "../../../workbook/sheet-image";
import { isNeverKept, savedName, type Book } from "./book";
import type { DeskState } from "./desk-state";

export type NamedImage = readonly [name: string, image: WorkbookImage];

/**
 * Workbooks on the desk, but for the one in sight and for both offices' own; samples only beside a sample. Two of one name stay two.
 */
export function besideActive({ books, active, names }: DeskState): readonly NamedImage[] {
  const amongSamples = books.find(({ id }) => id === active)?.isSample === true;
  return books
    .filter((book) => book.id !== active && !isOffices(book))
    .filter(({ isSample = false }) => amongSamples || !isSample)
    .map(({ id, name, image }) => [savedName(names.get(id) ?? name), image]);
}

function isOffices(book: Book): boolean {
  return book.image.properties["IRPC.Kind"] === "institution" || isNeverKept(book);
}
