import { tag, type HtmlContent } from "../../../paper/html/html-text";
import type { PrintedRow } from "../../system-table";
import type { PublishedPlace } from "../facts";
import { gradeSign, textLines } from "./texts";
import { cardTableHead } from "./card-table-head";

/** Columns of 体系表 as they are read on a screen: 科室 heads the table, 岗位 a part of it, and 责任领导 stands below 责任人. */
const COLUMNS = [
  ["number", "序号"],
  ["power", "职权"],
  ["category", "风险类别"],
  ["point", "廉政风险点及表现形式"],
  ["grade", "风险等级"],
  ["measures", "防控措施"],
  ["people", "责任人"],
] as const;

type ColumnKey = (typeof COLUMNS)[number][0];

/** A department's lines of 体系表, part by part. Roles are said: where a narrow screen shows it as cards, it stays a table for who hears it. */
export function pointTable({ name, entries }: PublishedPlace): HtmlContent {
  return tag(
    "table",
    { class: "points", role: "table" },
    tag("caption", {}, `${name}廉政风险防控体系表`),
    cardTableHead(
      COLUMNS.map(([, header]) => header),
      (i) => `c-${COLUMNS[i]?.[0] ?? ""}`,
    ),
    partsOf(entries).map(([part, own]) =>
      tag(
        "tbody",
        { role: "rowgroup" },
        tag(
          "tr",
          { role: "row", class: "part" },
          tag("th", { scope: "rowgroup", role: "rowheader", colspan: String(COLUMNS.length) }, part),
        ),
        own.map(pointRow),
      ),
    ),
  );
}

/** Lines one below another that are about the same post; those of a whole department or of the institution are one part. */
function partsOf(entries: readonly PrintedRow[]): readonly (readonly [string, readonly PrintedRow[]])[] {
  const parts = new Map<string, PrintedRow[]>();
  for (const entry of entries) {
    const part = entry.level === "岗位" ? `岗位：${entry.post || "（未注明）"}` : `${entry.level}风险点`;
    parts.set(part, [...(parts.get(part) ?? []), entry]);
  }
  return [...parts];
}

function pointRow(entry: PrintedRow): HtmlContent {
  return tag(
    "tr",
    { role: "row" },
    COLUMNS.map(([key, header]) =>
      tag("td", { role: "cell", class: `c-${key}`, "data-label": header }, tag("div", {}, CELLS[key](entry))),
    ),
  );
}

/** Stands in 岗位 of what concerns a whole department. */
const WHOLE = "（科室）";

const CELLS: Readonly<Record<ColumnKey, (entry: PrintedRow) => HtmlContent>> = {
  number: ({ number }) => number,
  power: ({ power, level, post }) => [
    textLines(power),
    level === "岗位" || post === WHOLE || post === ""
      ? null
      : aside(level === "单位" ? "风险部位" : "涉及岗位", post),
  ],
  category: ({ category }) => category,
  point: ({ point }) => textLines(point),
  grade: ({ grade }) => gradeSign(grade),
  measures: ({ measures, norm }) => [textLines(measures), norm === "" ? null : aside("行为规范", norm)],
  people: ({ responsible, leader }) => [
    textLines(responsible),
    leader === "" ? null : aside("责任领导", leader),
  ],
};

function aside(label: string, text: string): HtmlContent {
  return tag("span", { class: "aside" }, tag("b", {}, `${label}：`), text.replaceAll("\n", "；"));
}
