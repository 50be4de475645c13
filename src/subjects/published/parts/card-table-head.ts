import { tag, type HtmlContent } from "../../../paper/html/html-text";

/** The headers of a table that a narrow screen shows as cards: roles are said, so that it stays a table for who hears it. */
export function cardTableHead(
  headers: readonly string[],
  lookOf: (column: number) => string | undefined = () => undefined,
): HtmlContent {
  return tag(
    "thead",
    { role: "rowgroup" },
    tag(
      "tr",
      { role: "row" },
      headers.map((header, i) => tag("th", { scope: "col", role: "columnheader", class: lookOf(i) }, header)),
    ),
  );
}
