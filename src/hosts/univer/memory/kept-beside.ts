import type { CustomData, IWorksheetData } from "@univerjs/core";
import type { SheetImage } from "../../../workbook/sheet-image";

/** What the component has no place for and a saved file needs: it travels with the sheet as data of ours. */
type KeptBeside = Pick<SheetImage, "page" | "filter" | "protected"> & {
  readonly veryHidden?: boolean;
};

const OURS = "integrityRisk";

export function keepBeside({ page, filter, protected: isProtected, state }: SheetImage): CustomData {
  const kept: KeptBeside = {
    ...(page && { page }),
    ...(filter && { filter }),
    ...(isProtected && { protected: true }),
    ...(state === "veryHidden" && { veryHidden: true }),
  };
  return { [OURS]: kept };
}

export function keptBeside({ custom }: Pick<IWorksheetData, "custom">): KeptBeside {
  return (custom?.[OURS] as KeptBeside | undefined) ?? {};
}

/** The custom properties of a workbook, as data of ours. */
export function keepProperties(properties: Readonly<Record<string, string>>): CustomData {
  return { [OURS]: properties };
}

export function keptProperties(custom: CustomData | undefined): Readonly<Record<string, string>> {
  return (custom?.[OURS] as Readonly<Record<string, string>> | undefined) ?? {};
}
