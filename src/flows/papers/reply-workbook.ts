import { drawForm } from "../../drawing/draw-form";
import { recordOf } from "../../sheets/define-sheet";
import type { NoticeLine } from "../../subjects/notices/pages/notice";
import { reply } from "../../subjects/notices/sheets/reply";
import type { WorkbookImage } from "../../workbook/sheet-image";

/** 整改回告书 as a workbook, to be filled in and read back: the number that it answers is a property of the file. */
export function replyWorkbook(notice: NoticeLine): WorkbookImage {
  return {
    sheets: [drawForm(reply, recordOf(reply, notice))],
    properties: { "IRPC.Kind": "notice", "IRPC.Notice": notice.number ?? "" },
  };
}
