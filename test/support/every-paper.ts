import { NOTICE_PAPERS, noticePaper } from "../../src/flows/papers/notice-papers";
import type { PaperImage } from "../../src/paper/paper-image";
import { filingList } from "../../src/subjects/papers/pages/filing-list";
import { opinionForm } from "../../src/subjects/papers/pages/opinion-form";
import { postCards } from "../../src/subjects/papers/pages/post-cards";
import { summary } from "../../src/subjects/papers/pages/summary";
import { visitCard } from "../../src/subjects/papers/pages/visit-card";
import type { PrintedRow } from "../../src/subjects/system-table";
import { FACTS, FIGURES, fittingNotice } from "./notice-lines";
import { returned, sentBack } from "./returned";

/** One of each paper of follow-up.md §4, filled in. */

export const OFFICE = "云溪区人民检察院";
const DAY = "2012-11-05";

/** A risk point as 告知卡 and 体系表 print it. */
const entry = (post: string, point: string, more: Partial<PrintedRow> = {}): PrintedRow => ({
  number: "1",
  level: "岗位",
  department: "公诉科",
  post,
  power: "审查起诉",
  category: "岗位职责",
  point,
  grade: "一级",
  measures: "1. 双人办案；\n2. 登记备查。",
  norm: "",
  responsible: "公诉人",
  departmentHead: "科室负责人",
  leader: "分管领导",
  ...more,
});

/** A line of 备案登记表. */
export const filed = (filingNo: string | null, filedOn: string | null) => ({
  filingNo,
  filedOn,
  kind: "单位风险点 Y-001",
  text: "决策前不听取意见",
  grade: "一级",
  panelOn: "2012-10-18",
  partyOn: null,
});

/** Forms: margins of 25 mm, pages counted. */
export const FORMS: Readonly<Record<string, PaperImage>> = {
  告知卡: postCards("公诉科", DAY, [
    entry("公诉人", "私下会见当事人"),
    entry("内勤", "丢失案卷", { norm: "案卷管理办法" }),
    entry("公诉人", "泄露案情", { power: "出庭公诉", grade: "二级" }),
  ]),
  回访卡: visitCard(OFFICE, DAY),
  征求意见表: opinionForm(OFFICE, DAY),
  备案登记表: filingList(OFFICE, DAY, [
    filed("检备〔2012〕1号", "2012-10-24"),
    ...Array.from({ length: 20 }, (_, i) => filed(`检备〔2012〕${i + 2}号`, "2012-10-25")),
  ]),
  退回通知: returned({ rows: [sentBack(8)] }, "退回修改通知"),
  退回清单: returned({ rows: [sentBack(4), sentBack(5)] }),
  ...Object.fromEntries(NOTICE_PAPERS.filter((kind) => !isOfficial(kind)).map((kind) => [kind, drawn(kind)])),
};

/** 公文, by GB/T 9704: with a red head printed, and for paper that has one. */
export const OFFICIAL: Readonly<Record<string, PaperImage>> = {
  ...Object.fromEntries(NOTICE_PAPERS.filter(isOfficial).map((kind) => [kind, drawn(kind)])),
  总结: summaryOf("print"),
};
export const FOR_HEADED_PAPER: Readonly<Record<string, PaperImage>> = {
  预警通知书: drawn("预警通知书", "blank"),
  总结: summaryOf("blank"),
};

function isOfficial(kind: (typeof NOTICE_PAPERS)[number]): boolean {
  return kind === "预警通知书" || kind === "责成通知" || kind === "建议书";
}

function drawn(kind: (typeof NOTICE_PAPERS)[number], head: "print" | "blank" = "print"): PaperImage {
  return noticePaper(kind, fittingNotice(kind), { ...FACTS, head });
}

function summaryOf(head: "print" | "blank"): PaperImage {
  return summary({
    ...{ institution: OFFICE, year: "2012", to: "云江市人民检察院", chief: "陈明" },
    ...{ day: "2012-12-10", head, isDraft: true, figures: FIGURES },
  });
}

/** Everything that a paper says, cell by cell. */
export function textsOf({ blocks }: PaperImage): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "paragraph":
        return [block.text];
      case "table":
        return [
          ...block.columns.map(({ header }) => header),
          ...block.rows.flatMap(({ cells }) => cells.map((texts) => texts.join("\n"))),
        ];
      case "grid":
        return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
      case "signatures":
      case "imprint":
        return block.lines.flat();
      case "picture":
        return [block.chart.title, block.chart.description];
      case "rule":
        return [];
    }
  });
}
