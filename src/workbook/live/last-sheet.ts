import { HostError } from "../host-error";

/** A sheet of a workbook, and whether people see its tab. */
interface SheetInSight {
  readonly name: string;
  readonly visible: boolean;
}

/** Throws `HostError` where nothing would be left in sight: no spreadsheet can do without a sheet that shows. */
export function keepOneInSight(sheets: readonly SheetInSight[], removed: ReadonlySet<string>): void {
  const goes = sheets.some(({ name }) => removed.has(name));
  if (goes && !sheets.some(({ name, visible }) => visible && !removed.has(name)))
    throw new HostError(
      "refused",
      "工作簿里至少要留一张看得见的工作表，所以没有删除。请先新建或显示一张工作表，再做一次。",
    );
}
