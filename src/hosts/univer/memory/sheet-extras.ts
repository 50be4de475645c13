import type { CustomData, IWorksheetData } from "@univerjs/core";
import type { SheetImage } from "../../../workbook/sheet-image";

/** What the component has no place for and a saved file needs: it travels with the sheet as data of ours. */
type SheetExtras = Pick<SheetImage, "page" | "filter" | "protected" | "charts" | "pictures"> & {
  readonly veryHidden?: boolean;
  readonly view?: ViewOnScreen;
};

/** Columns that step aside on the screen alone. */
interface ViewOnScreen {
  readonly title: string;
  /** So many columns are frozen without it. */
  readonly frozen: number;
}

const OURS = "integrityRisk";

export function withExtras(image: SheetImage): CustomData {
  const { page, filter, protected: isProtected, state, charts, pictures } = image;
  const kept: SheetExtras = {
    ...(page && { page }),
    ...(filter && { filter }),
    ...(isProtected && { protected: true }),
    ...(state === "veryHidden" && { veryHidden: true }),
    ...(charts && { charts }),
    ...(pictures && { pictures }),
  };
  return { [OURS]: kept };
}

/** The data of a sheet once columns stepped aside, or came back. */
export function withView({ custom }: Pick<IWorksheetData, "custom">, view: ViewOnScreen | null): CustomData {
  const { view: _, ...kept } = extrasOf({ custom });
  return { ...custom, [OURS]: view ? { ...kept, view } : kept };
}

/** What marks a column that is hidden on the screen alone: it moves with the column, whatever is inserted before it. */
export const ASIDE: CustomData = { [OURS]: { aside: true } };

/** Whether a column is hidden on the screen alone. */
export function isAside(custom: CustomData | null | undefined): boolean {
  return (custom?.[OURS] as { readonly aside?: boolean } | undefined)?.aside === true;
}

export function extrasOf({ custom }: Pick<IWorksheetData, "custom">): SheetExtras {
  return (custom?.[OURS] as SheetExtras | undefined) ?? {};
}

/** The custom properties of a workbook, as data of ours. */
export function withProperties(properties: Readonly<Record<string, string>>): CustomData {
  return { [OURS]: properties };
}

export function propertiesOf(custom: CustomData | undefined): Readonly<Record<string, string>> {
  return (custom?.[OURS] as Readonly<Record<string, string>> | undefined) ?? {};
}
