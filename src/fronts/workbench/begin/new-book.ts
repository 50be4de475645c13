import { newInstitution } from "../../../flows/new-institution";
import type { WorkbookImage } from "../../../workbook/sheet-image";

/** 新建院工作簿: of the year of `today`, which 单位信息 says and lets change. */
export function newBook(today: string): ReadonlyMap<string, WorkbookImage> {
  const year = today.slice(0, 4);
  return new Map([[`${year}年院工作簿.xlsx`, newInstitution(year)]]);
}
