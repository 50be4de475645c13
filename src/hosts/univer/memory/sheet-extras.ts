import type { CustomData, IWorksheetData } from "@univerjs/core";
import type { SheetImage } from "../../../workbook/sheet-image";

/** What the component has no place for and a saved file needs: it travels with the sheet as data of ours. */
type SheetExtras = Pick<SheetImage, "page" | "filter" | "protected"> & {
  readonly veryHidden?: boolean;
};

const OURS = "integrityRisk";

export function withExtras({ page, filter, protected: isProtected, state }: SheetImage): CustomData {
  const kept: SheetExtras = {
    ...(page && { page }),
    ...(filter && { filter }),
    ...(isProtected && { protected: true }),
    ...(state === "veryHidden" && { veryHidden: true }),
  };
  return { [OURS]: kept };
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
