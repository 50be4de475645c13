import type { BookContent } from "../../books";
import { supervisionBook, type SupervisionBook } from "../../books/supervision-book";
import { plainGuide } from "../../drawing/guide/guide";
import { TEMPLATE_VERSION } from "../../sheets/template-version";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { drawBook, type Beside } from "../workbooks/draw-book";
import { SUPERVISION } from "../kinds";

/** Ledgers with lines in them, and what the workbook remembers of their numbers. */
export type FilledLedgers = Partial<Omit<BookContent<SupervisionBook>, "info" | "disposals" | "holidays">> & {
  readonly properties?: Readonly<Record<string, string>>;
};

/** What a supervision workbook holds; what is left out is drawn empty, ready to be used. */
type SupervisionContent = BookContent<SupervisionBook, "info"> &
  Partial<BookContent<SupervisionBook>> &
  Pick<FilledLedgers, "properties"> &
  Beside;

const STEPS = [
  "1. 本工作簿由监察室专人保管，不下发、不汇总、不对外提供。秘密、机密、绝密级信息不得录入，不写举报人姓名。",
  "2. “单位信息”已从院工作簿抄来，回告期限、送达宽限、机关代字等在这里改，只对本工作簿有效。",
  "3. “信息档案库”一件一行；“预警处置台账”一件一行，重新整改的每轮另起一行。用程序逐步登记，或者直接填写，程序同样核查。",
  "4. “假日表”写明放假和调休上班的日子，回告期限按它计算；每年年底按国务院办公厅的通知补上下一年的。",
  "5. 核查本工作簿时只核查它一个，不与其他工作簿一起。",
] as const;

/** 监察室专用工作簿: every tab in its order. */
export function supervisionWorkbook({ kept, properties, ...content }: SupervisionContent): WorkbookImage {
  return {
    sheets: [
      plainGuide("监察室专用工作簿填表说明", STEPS, supervisionBook),
      ...drawBook(supervisionBook, content, { ...(kept && { kept }) }),
    ],
    properties: { ...properties, "IRPC.Kind": SUPERVISION, "IRPC.Version": String(TEMPLATE_VERSION) },
  };
}
