import { drawForm } from "../../drawing/draw-form";
import { recordOf } from "../../sheets/define-sheet";
import type { NoticeLine } from "../../subjects/notices/pages/notice";
import { NOTICE_PROPERTY, reply, ROUND_PROPERTY } from "../../subjects/notices/sheets/reply";
import type { WorkbookImage } from "../../workbook/sheet-image";

/** 整改回告书 as a workbook, to be filled in and read back: number and round that it answers are properties of the file. */
export function replyWorkbook(notice: NoticeLine & { readonly round: string }): WorkbookImage {
  return {
    sheets: [drawForm(reply, recordOf(reply, notice))],
    properties: {
      "IRPC.Kind": "notice",
      [NOTICE_PROPERTY]: notice.number ?? "",
      [ROUND_PROPERTY]: notice.round,
    },
  };
}
