import type { CellValue } from "../../../workbook/grid";
import type { RowGroup } from "../../../drawing/blocks";
import { tag, type HtmlContent } from "../../../paper/html/html-text";

/** Counts by grade, the same as on 汇总页; the first row is the header, the last the totals. `leads` tells what a line leads to. */
export function countTable(
  caption: string,
  { rows }: RowGroup,
  leads: (line: string) => string | undefined = () => undefined,
): HtmlContent {
  const [header, ...lines] = rows.map(({ cells }) => cells.map(wordOf));
  return tag(
    "table",
    { class: "counts" },
    tag("caption", {}, caption),
    tag(
      "thead",
      {},
      tag(
        "tr",
        {},
        (header ?? []).map((word) => tag("th", { scope: "col" }, word)),
      ),
    ),
    tag(
      "tbody",
      {},
      lines.map(([name = "", ...counts], i) =>
        tag(
          "tr",
          { class: i === lines.length - 1 ? "total" : undefined },
          tag("th", { scope: "row" }, linked(name, leads(name))),
          counts.map((count) => tag("td", {}, count === "0" ? "—" : count)),
        ),
      ),
    ),
  );
}

function wordOf(cell: CellValue | null): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

function linked(name: string, address: string | undefined): HtmlContent {
  return address === undefined ? name : tag("a", { href: address }, name);
}
