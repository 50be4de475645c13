import type { PaperImage } from "../../../paper/paper-image";
import { dateInWords } from "../../../drawing/paper/date-in-words";
import { FORM, FORM_WIDTH, formTable, SIGNED_LINE } from "../../../drawing/paper/form";
import { paragraph } from "../../../drawing/paper/paragraphs";

/** A row that waits for its review. */
interface AwaitingLine {
  readonly riskId: string | null;
  /** Whose it is: a name and post, or a step of the department; a line each. */
  readonly whose: readonly string[];
  readonly point: string;
  readonly grade: string | null;
  readonly measures: string | null;
}

interface ReviewSheetContent {
  readonly institution: string;
  readonly department: string;
  /** `科室负责人李强`. */
  readonly reviewer: string;
  readonly code: string;
  readonly day: string;
  readonly lines: readonly AwaitingLine[];
}

const WIDTHS = { number: 11, whose: 30, grade: 14, measures: 48 };
const TEXT = FORM_WIDTH - Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);

/** The header stands on every page, and the code in it: no page is signed without. */
function columnsOf(code: string) {
  return [
    { header: "序\n号", width: WIDTHS.number, align: "center" },
    { header: "编号、姓名、\n岗位（环节）", width: WIDTHS.whose },
    { header: `风险点及表现形式\n（校验码：${code}）`, width: TEXT },
    { header: "风险\n等级", width: WIDTHS.grade, align: "center" },
    { header: "防控措施", width: WIDTHS.measures },
  ] as const;
}

/** 送审表 of one reviewer: every row that awaits him, the code of these very words, and where he signs. */
export function reviewSheet(content: ReviewSheetContent): PaperImage {
  const { institution, department, reviewer, code, day, lines } = content;
  return {
    ...FORM,
    title: `${department}廉政风险点送审表 ${reviewer}`,
    day,
    blocks: [
      paragraph("title", `${institution}${institution === "" ? "" : "\n"}廉政风险点送审表`),
      paragraph("addressee", `科室：${department}　　审核人：${reviewer}　　共${lines.length}个风险点`),
      paragraph("addressee", `校验码：${code}（打印以后改过内容的，本表作废）`),
      formTable(
        columnsOf(code),
        lines.map(({ riskId, whose, point, grade, measures }, index) => [
          [String(index + 1)],
          [riskId, ...whose].filter((one): one is string => one !== null && one !== ""),
          [point],
          [grade ?? ""],
          (measures ?? "").split("\n"),
        ]),
      ),
      {
        kind: "signatures",
        height: SIGNED_LINE,
        lines: [
          ["审核意见（同意／退回）：", ""],
          ["不同意的序号：", ""],
          ["审核人（签名）：", `日期：${dateInWords(null)}`],
          [`打印日期：${dateInWords(day)}`, `校验码：${code}`],
        ],
      },
    ],
  };
}
