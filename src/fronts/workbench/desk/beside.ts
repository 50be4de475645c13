import type { WorkbookImage } from "../../../workbook/sheet-image";
import { savedName } from "./book";
import type { DeskState } from "./desk-state";

export type NamedImage = readonly [name: string, image: WorkbookImage];

/** Workbooks on the desk, but for the one in sight and for institutions' own. Two of one name stay two. */
export function besideActive({ books, active, names }: DeskState): readonly NamedImage[] {
  return books
    .filter(({ id, image }) => id !== active && image.properties["IRPC.Kind"] !== "institution")
    .map(({ id, name, image }) => [savedName(names.get(id) ?? name), image]);
}
