import type { PaperBlock, PaperImage } from "../../../paper/paper-image";
import type { FindingRecord, SetAsideRecord } from "../../consolidation/sheets/ledgers";
import { dateInWords } from "../../../drawing/paper/date-in-words";
import { paragraph } from "../../../drawing/paper/paragraphs";
import { FORM, FORM_WIDTH, formTable, SIGNED_LINE } from "../../../drawing/paper/form";
import { itemOfRow, itemsOf, toldByRow, type Item } from "./returned-items";

/** What a department gets back, and when. */
interface ReturnedContent {
  readonly institution: string;
  readonly department: string;
  readonly day: string;
  readonly batch: string | null;
  /** Its files of that batch. */
  readonly files: readonly string[];
  readonly rows: readonly SetAsideRecord[];
  readonly findings: readonly FindingRecord[];
}

/** The list for itself, or as the notice that goes with it and leaves room for the term. */
type ReturnedKind = "退回清单" | "退回修改通知";

/** Characters of a title that stand in one line of a form. */
const TITLE_LINE = 20;
const NUMBER_WIDTH = 12;
const WHERE_WIDTH = 35;
const COLUMNS = [
  { header: "序号", width: NUMBER_WIDTH, align: "center" },
  { header: "位置", width: WHERE_WIDTH },
  { header: "填写内容、问题与改法", width: FORM_WIDTH - NUMBER_WIDTH - WHERE_WIDTH },
] as const;

/**
 * 退回清单 for people who read on paper: what was not merged, what is wrong, how to mend it. Whole sentences in place of
 * rules' codes; what is the same for several rows is said once. Nothing that was typed is left out.
 */
export function returnedPaper(list: ReturnedContent, kind: ReturnedKind = "退回清单"): PaperImage {
  const { institution, department, day, rows, findings } = list;
  const inFile = (file: string | null) => (list.files.length > 1 ? file : null);
  const told = toldByRow(rows, findings);
  const others = findings.filter((finding) => !told.has(finding));
  const isError = ({ severity }: FindingRecord) => severity === "错误";
  const [errors, doubts] = [others.filter(isError), others.filter((finding) => !isError(finding))];
  const sections: readonly Section[] = [
    {
      heading: `没有并入汇总表的行（${rows.length}行）`,
      items: rows.map((row) => itemOfRow(row, told, inFile)),
    },
    { heading: `必须改正的问题（${errors.length}个）`, items: itemsOf(errors, inFile) },
    { heading: `请核对的问题（${doubts.length}个）`, items: itemsOf(doubts, inFile) },
  ].filter(({ items }) => items.length > 0);
  const isLong = institution.length + department.length > TITLE_LINE - kind.length;
  return {
    ...FORM,
    title: `${institution}${department}${kind}`,
    day,
    blocks: [
      paragraph("title", `${institution}${isLong ? "\n" : ""}${department}${kind}`),
      paragraph("addressee", `${department}：`),
      paragraph("body", opening(list, sections)),
      ...sections.flatMap(sectionBlocks),
      paragraph("closing", CLOSING[kind]),
      {
        kind: "signatures",
        height: SIGNED_LINE,
        lines: [
          ["填发：纪检组监察室", dateInWords(day)],
          ["科室负责人（签名）：", `日期：${dateInWords(null)}`],
        ],
      },
    ],
  };
}

const CLOSING: Readonly<Record<ReturnedKind, string>> = {
  退回清单: "各项逐项改正后，由科室负责人签名，随工作簿一并交回。",
  退回修改通知: `请于${dateInWords(null)}前逐项改正，由科室负责人签名，随工作簿一并交回纪检组监察室。`,
};

interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
}

function opening({ batch, files }: ReturnedContent, sections: readonly Section[]): string {
  const sent = files.length > 0 ? `报送的${files.map((file) => `“${file}”`).join("、")}` : "报送的文件";
  const round = batch === null ? "" : `已按第${batch}批`;
  const counts = sections.map(({ heading }) => heading.replace(/（(.*)）$/, "$1")).join("，");
  return `${sent}${round}汇总核查：${counts}。请在科室工作簿里逐项改正，再报送一次。`;
}

const NUMERALS = "一二三";

/** A heading, and a table for each sheet that its items stand on. */
function sectionBlocks({ heading, items }: Section, index: number, all: readonly Section[]): PaperBlock[] {
  const first = all.slice(0, index).reduce((sum, section) => sum + section.items.length, 1);
  const numbered = items.map((item, i) => ({ ...item, number: String(first + i) }));
  const sheets = [...new Set(items.map(({ sheet }) => sheet))];
  return [
    paragraph("heading", `${NUMERALS[index] ?? ""}、${heading}`),
    ...sheets.flatMap((sheet) => [
      paragraph("subheading", sheet),
      formTable(
        COLUMNS,
        numbered
          .filter((item) => item.sheet === sheet)
          .map(({ number, where, texts }) => [[number], [where], texts]),
      ),
    ]),
  ];
}
