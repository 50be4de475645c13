import { areaNamed, quotedSheet, type Area } from "../../../../workbook/address";
import type { ChartKind, ChartSeries, SheetChart } from "../../../../workbook/sheet-image";
import { TagCursor } from "../xml/tag-cursor";

type ReadChart = Pick<SheetChart, "kind" | "title" | "categories" | "series">;

/** Which range of a series a formula is: its name, its categories or its values. */
type Part = "tx" | "cat" | "val";
const PARTS: readonly Part[] = ["tx", "cat", "val"];
const KINDS: Readonly<Record<string, ChartKind>> = {
  "bar clustered": "bar",
  "bar stacked": "stacked-bar",
  "col clustered": "column",
  "col stacked": "stacked-column",
  " standard": "line",
};

/** A chart of ours as its part has it, whichever program saved it last; null where it is no longer one. */
export function readChart(chart: Uint8Array, sheet: string): ReadChart | null {
  const series: Map<Part, string>[] = [];
  const said = { direction: "", grouping: "", title: "" };
  let part: Part | null = null;
  let inPlot = false;
  for (const tag = new TagCursor(chart); tag.next();) {
    if (tag.opens("plotArea")) inPlot = true;
    else if (tag.opens("barDir")) said.direction = tag.attribute("val") ?? "";
    else if (tag.opens("grouping")) said.grouping = tag.attribute("val") ?? "";
    else if (tag.opens("ser")) series.push(new Map());
    else if (tag.opens("t") && !inPlot) said.title += tag.text();
    else if (PARTS.some((one) => tag.is(one))) part = tag.closing ? null : partOf(tag);
    else if (tag.opens("f") && part) series.at(-1)?.set(part, tag.text());
  }
  return chartOf(said, series, sheet);
}

function partOf(tag: TagCursor): Part | null {
  return PARTS.find((one) => tag.is(one)) ?? null;
}

function chartOf(
  said: { readonly direction: string; readonly grouping: string; readonly title: string },
  series: readonly ReadonlyMap<Part, string>[],
  sheet: string,
): ReadChart | null {
  const kind = KINDS[`${said.direction} ${said.grouping}`];
  const areas = series.map((one) => PARTS.map((part) => areaOn(sheet, one.get(part) ?? "")));
  const read = areas.flatMap(([name, , values]): ChartSeries[] => (name && values ? [{ name, values }] : []));
  const categories = areas[0]?.[1];
  if (!kind || !categories || read.length < series.length) return null;
  return { kind, title: said.title, categories, series: read };
}

/** A range of this sheet; null for another one's. Quotes are written where a program thinks that they must be. */
function areaOn(sheet: string, formula: string): Area | null {
  const end = formula.lastIndexOf("!");
  const whose = formula.slice(0, end);
  return whose === quotedSheet(sheet) || whose === sheet ? areaNamed(formula.slice(end + 1)) : null;
}
