import { newInstitution } from "../../../flows/new-institution";
import type { SessionState } from "../../../session/state";
import { HostError } from "../../../workbook/host-error";
import type { WorkbookImage } from "../../../workbook/sheet-image";

/** 新建院工作簿: of the year of `today`, which 单位信息 says and lets change. */
export function newBook(today: string): ReadonlyMap<string, WorkbookImage> {
  const year = today.slice(0, 4);
  return new Map([[`${year}年院工作簿.xlsx`, newInstitution(year)]]);
}

/** 新建监察室专用工作簿 beside the institution's workbook in sight. Throws `HostError` where another one is. */
export async function newSupervisionBook(
  state: SessionState | undefined,
): Promise<ReadonlyMap<string, WorkbookImage>> {
  if (state?.kind !== "institution")
    throw new HostError(
      "wrong-kind",
      `${state ? `“${state.content.name}”` : "这个文件"}不是院工作簿。监察室专用工作簿的单位信息从院工作簿抄来，请选院工作簿（汇总结果也可以）。`,
    );
  const { bookBeside } = await import(
    /* webpackChunkName: "supervision" */ "../../../session/supervision/beginning"
  );
  return bookBeside(state);
}
