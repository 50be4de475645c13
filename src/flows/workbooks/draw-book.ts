import type { BookDefinition, BookPage, BookSheet } from "../../books";
import type { SheetImage } from "../../workbook/sheet-image";
import { drawForm } from "../../drawing/draw-form";
import { drawSheet, type PreservedCells, type RecordLine } from "../../drawing/draw-sheet";

/** What the sheets that people fill in held besides canonical values, by definition's id. */
export interface Beside {
  readonly kept?: ReadonlyMap<string, PreservedCells>;
}

/** A form's record, lines, or what a page drew. */
type Given = RecordLine<string> | readonly RecordLine<string>[] | readonly SheetImage[] | undefined;

/** Every tab of a book in its order; `names` is where the names of departments stand that drop-downs offer. */
export function drawBook(
  { sheets }: BookDefinition,
  content: Readonly<Record<string, Given>>,
  { kept, names = "" }: Beside & { readonly names?: string } = {},
): readonly SheetImage[] {
  return Object.entries<BookSheet | BookPage>(sheets).flatMap(([key, sheet]) =>
    draw(sheet, content[key], names, kept),
  );
}

function draw(
  sheet: BookSheet | BookPage,
  given: Given,
  names: string,
  kept: Beside["kept"],
): readonly SheetImage[] {
  const several = isSeveral(given) ? given : [];
  if (areImages(several)) return several;
  if ("page" in sheet || sheet.withFirstBatch) return [];
  const { definition } = sheet;
  const offers = Object.fromEntries((sheet.offersDepartments ?? []).map((key) => [key, names]));
  const options = { offers, kept: kept?.get(definition.id) };
  if (sheet.read !== "form") {
    const image = drawSheet(definition, several, options);
    return [sheet.seenWithFirstBatch && given === undefined ? { ...image, state: "hidden" } : image];
  }
  return [drawForm(definition, isSeveral(given) ? undefined : given, options)];
}

function isSeveral(given: Given): given is readonly RecordLine<string>[] | readonly SheetImage[] {
  return Array.isArray(given);
}

/** They are all of one kind: a hundred thousand lines are not looked at one by one. */
function areImages(
  several: readonly RecordLine<string>[] | readonly SheetImage[],
): several is readonly SheetImage[] {
  return Array.isArray(several[0]?.rows);
}
