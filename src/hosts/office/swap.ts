import type { SheetImage } from "../../workbook/sheet-image";
import { DRAWING, REPLACED } from "../../workbook/unfinished";
import { drawValidations } from "./draw-validations";
import { remove } from "./remove-sheets";

const STATES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** A sheet on its way: drawn under a name of its own, then put in the place of the one that bears its name. */
export interface Place {
  readonly image: SheetImage;
  /** Name while it is being drawn. */
  readonly drawnAs: string;
  /** The sheet that it replaces, with all that is needed to put it back. */
  readonly before: Former | null;
}

export interface Former {
  readonly id: string;
  readonly keptAs: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.Worksheet["visibility"];
}

/** Where each image goes; `sheets` must be loaded with name, position and visibility. */
export function placesOf(
  images: readonly SheetImage[],
  sheets: readonly Excel.Worksheet[],
): readonly Place[] {
  const taken = new Set(sheets.map(({ name }) => name));
  const free = (mark: string, index: number): string => {
    let number = index + 1;
    while (taken.has(mark + number)) number += images.length;
    return mark + number;
  };
  return images.map((image, index) => {
    const old = sheets.find(({ name }) => name.toLowerCase() === image.sheet.toLowerCase());
    return {
      image,
      drawnAs: free(DRAWING, index),
      before: old
        ? {
            id: old.id,
            keptAs: free(REPLACED, index),
            name: old.name,
            position: old.position,
            visibility: old.visibility,
          }
        : null,
    };
  });
}

/** Names first, then what needs the names, and the old sheets go last: until then everything can be put back. */
export function swap({ workbook: { worksheets } }: Excel.RequestContext, places: readonly Place[]): void {
  for (const { before } of places) if (before) worksheets.getItem(before.name).name = before.keptAs;
  for (const { drawnAs, image } of places) worksheets.getItem(drawnAs).name = image.sheet;
  putInOrder(worksheets, places);
  for (const { image } of places) finish(worksheets.getItem(image.sheet), image);
  for (const { before } of places) {
    if (before) remove(worksheets.getItem(before.keptAs));
  }
}

/** From left to right, because each sheet still stands beside its predecessor. */
function putInOrder(worksheets: Excel.WorksheetCollection, places: readonly Place[]): void {
  const replaced = places
    .flatMap(({ image, before }) => (before ? [{ name: image.sheet, position: before.position }] : []))
    .sort((one, other) => one.position - other.position);
  for (const [index, { name, position }] of replaced.entries())
    worksheets.getItem(name).position = position + index;
}

function finish(sheet: Excel.Worksheet, image: SheetImage): void {
  drawValidations(sheet, image);
  // Columns may be widened, rows made higher and rows filtered all the same.
  if (image.protected)
    sheet.protection.protect({
      allowFormatColumns: true,
      allowFormatRows: true,
      allowAutoFilter: true,
      allowSort: true,
    });
  sheet.visibility = STATES[image.state ?? "visible"];
}

/**
 * Undoes what was done of a painting; `sheets` must be loaded with name and id. Where old sheets are going already, all
 * that is new stands: then the rest of the old ones goes too.
 */
export function putBack(places: readonly Place[], sheets: readonly Excel.Worksheet[]): void {
  const oldOf = ({ before }: Place) => sheets.find(({ id }) => id === before?.id);
  const drawnOf = ({ drawnAs, image, before }: Place) =>
    sheets.find(({ name }) => name === drawnAs) ??
    sheets.find(({ name, id }) => name === image.sheet && id !== before?.id);
  const found = places.map((place) => ({ ...place, old: oldOf(place), drawn: drawnOf(place) }));
  const isUndoable = found.every(({ before, old }) => before === null || old !== undefined);
  if (isUndoable) found.forEach(undo);
  else for (const { old } of found) if (old) remove(old);
}

interface Found extends Place {
  readonly old: Excel.Worksheet | undefined;
  readonly drawn: Excel.Worksheet | undefined;
}

/** The old sheet shows first: a workbook is never without a sheet. */
function undo({ drawnAs, before, old, drawn }: Found): void {
  if (drawn) drawn.name = drawnAs;
  if (old && before && old.name !== before.name) {
    old.name = before.name;
    old.visibility = before.visibility;
  }
  if (drawn) remove(drawn);
}
