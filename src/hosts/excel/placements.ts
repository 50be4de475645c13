import type { SheetImage } from "../../workbook/sheet-image";
import { DRAWING, REPLACED } from "../../workbook/live/unfinished";
import type { ApiSupport } from "./api-support";

/** What must be loaded of the sheets before they are drawn into. */
export function asked({ full }: ApiSupport): string {
  const always =
    "items/id,items/name,items/position,items/visibility,items/protection/protected,items/protection/options";
  return full ? `${always},items/autoFilter/enabled,items/autoFilter/isDataFiltered` : always;
}

/** A sheet on its way into the workbook. */
export interface SheetPlacement {
  readonly image: SheetImage;
  /** Name of the sheet that it is drawn on first; null where it is drawn into the old sheet at once. */
  readonly drawnAs: string | null;
  /** The sheet into which it goes, with all that is needed to put it back; null where there is none yet. */
  readonly before: FormerSheet | null;
}

export interface FormerSheet {
  readonly id: string;
  /** Name of its copy, for as long as it may have to be put back. */
  readonly keptAs: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.Worksheet["visibility"];
  /** What people may do there; null where it is not protected. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  /** Filter buttons, and whether they hide rows; unknown below 1.9. */
  readonly filter: { readonly hides: boolean } | null;
}

/** Where each image goes; `sheets` must be loaded with what is `asked`. */
export function placementsOf(
  images: readonly SheetImage[],
  sheets: readonly Excel.Worksheet[],
  level: ApiSupport,
): readonly SheetPlacement[] {
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
      // Cells can be copied from sheet to sheet from 1.9 on.
      drawnAs: old && !level.full ? null : free(DRAWING, index),
      before: old ? formerOf(old, free(REPLACED, index), level) : null,
    };
  });
}

function formerOf(sheet: Excel.Worksheet, keptAs: string, { full }: ApiSupport): FormerSheet {
  const { id, name, position, visibility, protection } = sheet;
  return {
    ...{ id, keptAs, name, position, visibility },
    protection: protection.protected ? protection.options : null,
    filter: full && sheet.autoFilter.enabled ? { hides: sheet.autoFilter.isDataFiltered } : null,
  };
}
