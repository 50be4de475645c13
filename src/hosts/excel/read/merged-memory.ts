import type { Area } from "../../../workbook/address";
import type { SheetImage } from "../../../workbook/sheet-image";

const KEY = "IRPC.Merged";

/** Merged areas by sheet. */
export type MergedMemory = Readonly<Record<string, readonly Area[]>>;

/**
 * Below ExcelApi 1.13 Excel does not tell where cells are merged, so what we merged ourselves is noted in the
 * workbook's settings. Areas that others merged stay unknown there.
 */
export function askMemory({ workbook }: Excel.RequestContext): Excel.Setting {
  return workbook.settings.getItemOrNullObject(KEY).load("value");
}

export function memoryOf(asked: Excel.Setting): MergedMemory {
  if (asked.isNullObject || typeof asked.value !== "string") return {};
  return JSON.parse(asked.value) as MergedMemory;
}

/** Sheets that are gone are forgotten: one of the same name that comes later is another sheet. */
export function forget(
  { workbook }: Excel.RequestContext,
  before: MergedMemory,
  gone: ReadonlySet<string>,
): void {
  const left = Object.entries(before).filter(([sheet]) => !gone.has(sheet));
  workbook.settings.add(KEY, JSON.stringify(Object.fromEntries(left)));
}

/** Notes the areas of sheets that were painted. */
export function remember(
  { workbook }: Excel.RequestContext,
  before: MergedMemory,
  images: readonly SheetImage[],
): void {
  const painted = images.map(({ sheet, merged = [] }) => [sheet, merged] as const);
  workbook.settings.add(KEY, JSON.stringify({ ...before, ...Object.fromEntries(painted) }));
}
