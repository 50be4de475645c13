import { wipe } from "./draw-sheet";
import { replacing, type Replacing } from "./exchange";
import type { ApiSupport } from "../api-support";
import type { SheetPlacement } from "../placements";
import { remove } from "../write/remove-sheets";

/** What must be loaded of the sheets before they are put back. */
export const IN_PLACE = "items/id,items/name,items/visibility,items/protection/protected";
/** How Excel names a copy before it gets a name of ours. */
const COPY = /\(\d+\)$/;

/**
 * Undoes what was done of a painting; `sheets` must be loaded with `STANDING`, `known` are those that stood before it.
 * Where copies of old sheets are going already, all that is new stands: then the rest of the copies goes too.
 */
export function restoreSheets(
  places: readonly SheetPlacement[],
  sheets: readonly Excel.Worksheet[],
  known: ReadonlySet<string>,
  level: ApiSupport,
): void {
  const named = (wanted: string | null) => sheets.find(({ name }) => name === wanted);
  const kept = replacing(places).map((place) => ({ place, copy: named(place.before.keptAs) }));
  const isAnyKept = kept.some(({ copy }) => copy);
  if (isAnyKept && !kept[0]?.copy) {
    for (const { copy } of kept) if (copy) remove(copy);
    return;
  }
  for (const { place, copy } of kept) {
    const old = sheets.find(({ id }) => id === place.before.id);
    if (old && copy && level.full) restore(old, copy, place);
    else if (old && copy) replace(old, copy, place);
    else if (old) settle(old, place);
  }
  for (const { drawnAs, image, before } of places) {
    // Where no copy stands, either no sheet has its name yet or all have.
    const isNamed = before === null && (isAnyKept || kept.length === 0);
    const drawn = named(drawnAs) ?? (isNamed ? named(image.sheet) : undefined);
    if (drawn) remove(drawn);
  }
  for (const sheet of sheets) if (!known.has(sheet.id) && COPY.test(sheet.name)) remove(sheet);
}

/** The old sheet gets back what it held. */
function restore(old: Excel.Worksheet, copy: Excel.Worksheet, { before }: Replacing): void {
  if (old.protection.protected) old.protection.unprotect();
  wipe(old, { ...before, filter: null });
  old.getRange().copyFrom(copy.getRange(), "All");
  if (old.name !== before.name) old.name = before.name;
  if (before.protection) old.protection.protect(before.protection);
  old.visibility = before.visibility;
  remove(copy);
}

/** Below 1.9 Excel copies no cells: the copy takes the place of the sheet that was half drawn. */
function replace(old: Excel.Worksheet, copy: Excel.Worksheet, { before }: Replacing): void {
  copy.visibility = "Visible";
  remove(old);
  copy.name = before.name;
  copy.position = before.position;
  if (before.protection) copy.protection.protect(before.protection);
  copy.visibility = before.visibility;
}

/** Nothing of it was drawn over: it is closed as it was. */
function settle(old: Excel.Worksheet, { before }: Replacing): void {
  if (before.protection && !old.protection.protected) old.protection.protect(before.protection);
  if (old.visibility !== before.visibility) old.visibility = before.visibility;
}
