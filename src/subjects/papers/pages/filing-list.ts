import type { PaperImage } from "../../../paper/paper-image";
import { dateInWords } from "../../../drawing/paper/date-in-words";
import { FORM, FORM_WIDTH, formTable, SIGNED_LINE } from "../../../drawing/paper/form";
import { paragraph } from "../../../drawing/paper/paragraphs";

/** A 单位风险点 or a 风险部位 as it is filed. */
interface Filed {
  readonly filingNo: string | null;
  readonly filedOn: string | null;
  /** `单位风险点 Y-001` or `风险部位`. */
  readonly kind: string;
  readonly text: string | null;
  readonly grade: string | null;
  readonly panelOn: string | null;
  readonly partyOn: string | null;
}

const WIDTHS = { number: 12, filing: 52, grade: 15, signed: 24 };
const TEXT = FORM_WIDTH - Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);
const COLUMNS = [
  { header: "序号", width: WIDTHS.number, align: "center" },
  { header: "备案号、备案日期", width: WIDTHS.filing },
  { header: "单位风险点、风险部位", width: TEXT },
  { header: "风险\n等级", width: WIDTHS.grade, align: "center" },
  { header: "登记人\n（签名）", width: WIDTHS.signed },
] as const;

/** 备案登记表: in the order of filing, what has not been filed last; each line is signed for. */
export function filingList(institution: string, day: string, filed: readonly Filed[]): PaperImage {
  const isFiled = ({ filedOn }: Filed) => filedOn !== null;
  const inOrder = [...filed.filter(isFiled).sort(byFiling), ...filed.filter((one) => !isFiled(one))];
  return {
    ...FORM,
    title: `${institution}廉政风险备案登记表`,
    day,
    blocks: [
      paragraph("title", `${institution}${institution === "" ? "" : "\n"}廉政风险备案登记表`),
      formTable(
        COLUMNS,
        inOrder.map((one, index) => [
          [String(index + 1)],
          [one.filingNo ?? "", one.filedOn === null ? "" : dateInWords(one.filedOn)],
          textsOf(one),
          [one.grade ?? ""],
          [],
        ]),
      ),
      {
        kind: "signatures",
        height: SIGNED_LINE,
        lines: [
          ["纪检监察科室负责人（签名）：", `日期：${dateInWords(null)}`],
          [`填表日期：${dateInWords(day)}`, ""],
        ],
      },
    ],
  };
}

function textsOf({ kind, text, panelOn, partyOn }: Filed): readonly string[] {
  const steps = [
    panelOn === null ? "" : `${dateInWords(panelOn)}评审小组评定`,
    partyOn === null ? "" : `${dateInWords(partyOn)}院党组审核`,
  ].filter((step) => step !== "");
  return [`［${kind}］${text ?? ""}`, ...(steps.length > 0 ? [`${steps.join("，")}。`] : [])];
}

/** By day, then by the figures of the number: 9号 stands before 10号. */
function byFiling(a: Filed, b: Filed): number {
  if (a.filedOn !== b.filedOn) return (a.filedOn ?? "") < (b.filedOn ?? "") ? -1 : 1;
  const [left, right] = [figures(a.filingNo), figures(b.filingNo)];
  const place = left.findIndex((figure, index) => figure !== right[index]);
  return place < 0 ? left.length - right.length : (left[place] ?? 0) - (right[place] ?? 0);
}

function figures(filingNo: string | null): readonly number[] {
  return (filingNo?.match(/\d+/g) ?? []).map(Number);
}
