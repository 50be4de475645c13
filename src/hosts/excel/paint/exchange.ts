import type { SheetImage } from "../../../workbook/sheet-image";
import { copyAll, drawAtOnce, wipe } from "./draw-sheet";
import { drawValidations } from "./draw-validations";
import type { ApiSupport } from "../api-support";
import type { FormerSheet, SheetPlacement } from "../placements";
import { remove } from "../write/remove-sheets";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Columns may be widened, rows made higher and rows filtered all the same. */
const PERMISSIONS: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
  allowSort: true,
};

export type Replacing = SheetPlacement & { readonly before: FormerSheet };

/** The places where a sheet stands already. */
export function replacing(places: readonly SheetPlacement[]): readonly Replacing[] {
  return places.flatMap(({ before, ...rest }) => (before ? [{ ...rest, before }] : []));
}

/**
 * Puts the drawings into the sheets that stand already, which are never deleted: a formula on a person's own sheet that
 * points to one would be lost for good. Protection and copies come first, because there Excel refuses before anything is
 * lost; then sheets get their names, and last what needs the names.
 */
export function exchange(
  { workbook: { worksheets } }: Excel.RequestContext,
  places: readonly SheetPlacement[],
  level: ApiSupport,
  shift: number,
): void {
  const old = replacing(places);
  for (const { before } of old) if (before.protection) worksheets.getItem(before.id).protection.unprotect();
  for (const { before } of old) keep(worksheets.getItem(before.id), before);
  for (const { image, drawnAs, before } of old) {
    const sheet = worksheets.getItem(before.id);
    wipe(sheet, before);
    if (before.filter && !image.filter) sheet.autoFilter.remove();
    if (!image.frozen) sheet.freezePanes.unfreeze();
    if (drawnAs === null) drawAtOnce(sheet, image, level, shift);
    else copyAll(sheet, worksheets.getItem(drawnAs), image, level);
    if (before.name !== image.sheet) sheet.name = image.sheet;
  }
  for (const { image, drawnAs, before } of places)
    if (drawnAs !== null && !before) worksheets.getItem(drawnAs).name = image.sheet;
  for (const { image } of places) finish(worksheets.getItem(image.sheet), image);
}

/** Nothing has to be put back any more: drawings and copies go, each in the order in which it came. */
export function clearUp(
  { workbook: { worksheets } }: Excel.RequestContext,
  places: readonly SheetPlacement[],
): void {
  const old = replacing(places);
  for (const { drawnAs } of old) if (drawnAs !== null) remove(worksheets.getItem(drawnAs));
  for (const { before } of old) remove(worksheets.getItem(before.keptAs));
}

/** Excel copies no sheet that is hidden from its own menus. */
function keep(sheet: Excel.Worksheet, { keptAs, visibility }: FormerSheet): void {
  if (visibility === "VeryHidden") sheet.visibility = "Visible";
  sheet.copy("End").name = keptAs;
}

function finish(sheet: Excel.Worksheet, image: SheetImage): void {
  drawValidations(sheet, image);
  if (image.protected) protect(sheet);
  sheet.visibility = VISIBILITY[image.state ?? "visible"];
}

/** Protects a sheet of ours, without a password. */
export function protect(sheet: Excel.Worksheet): void {
  sheet.protection.protect(PERMISSIONS);
}
