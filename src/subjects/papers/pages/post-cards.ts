import type { PaperBlock, PaperImage } from "../../../paper/paper-image";
import { field, fields, FORM, formTable, SIGNED_LINE } from "../../../drawing/paper/form";
import { dateInWords } from "../../../drawing/paper/date-in-words";
import type { PrintedRow } from "../../system-table";

const { height: WIDE, width: HIGH, margins } = FORM.page;
/** Half of it on each side of the cut. */
const GAP = margins.left;
const CARD = (WIDE - margins.left - margins.right - GAP) / 2;
const LABEL = 26;
const NUMBER = 12;
const POINT = 44;

/** 岗位廉政风险告知卡: a card each post, two A5 cards on a page that is cut in the middle; a longer one goes on on the next. */
export function postCards(department: string, day: string, rows: readonly PrintedRow[]): PaperImage {
  const posts = [...new Set(rows.map(({ post }) => post))];
  return {
    ...FORM,
    page: { ...FORM.page, width: WIDE, height: HIGH, columns: { count: 2, gap: GAP } },
    title: `${department}岗位廉政风险告知卡`,
    day,
    blocks: posts.flatMap((post, index) =>
      card(
        department,
        post,
        rows.filter((row) => row.post === post),
        index > 0,
      ),
    ),
  };
}

function card(
  department: string,
  post: string,
  rows: readonly PrintedRow[],
  beginsColumn: boolean,
): PaperBlock[] {
  const norms = distinct(rows.map(({ norm }) => norm));
  const title = { kind: "paragraph", style: "title", text: "岗位廉政风险告知卡" } as const;
  return [
    beginsColumn ? { ...title, begins: "column" } : title,
    fields(
      [LABEL, CARD - LABEL],
      [
        field("科　　室", department),
        field("岗　　位", post),
        field("岗位职责", distinct(rows.map(({ power }) => power)).join("\n")),
        ...(norms.length > 0 ? [field("行为规范", norms.join("\n"))] : []),
      ],
    ),
    formTable(
      [
        { header: "序号", width: NUMBER, align: "center" },
        { header: "廉政风险点、等级", width: POINT },
        { header: "防控措施", width: CARD - NUMBER - POINT },
      ],
      rows.map(({ point, category, grade, measures }, index) => [
        [String(index + 1)],
        [point, `【${[category, grade].filter((word) => word !== "").join("，")}】`],
        measures.split("\n"),
      ]),
    ),
    {
      kind: "signatures",
      height: SIGNED_LINE,
      lines: [["本人已经知悉，自觉遵守。签名："], [`日期：${dateInWords(null)}`]],
    },
  ];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
