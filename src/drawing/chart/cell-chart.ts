import type { Area } from "../../workbook/address";
import type { ChartImage, ChartShape } from "../../paper/chart-image";
import type { SheetChart, SheetImage } from "../../workbook/sheet-image";
import { barLegend, lyingBars, standingBars, type BarLine, type BarPlace } from "./bars";
import { EDGE, line, withinRoom } from "./marks";

const TITLE = 12;
/** Millimetres of the title, of the legend, and of air on either side. */
const ABOVE = 11;
const BELOW = 8;
const AIR = 3;

/** A chart of a sheet's cells as a drawing of our own, for pages that no spreadsheet draws; `width` and `height` in millimetres. */
export function chartOfCells(
  image: SheetImage,
  { kind, title, categories, series, words }: SheetChart,
  { width, height }: { readonly width: number; readonly height: number },
): ChartImage {
  const names = series.map(({ name }) => wordOf(valuesIn(image, name)[0]));
  const numbers = series.map(({ values }) => valuesIn(image, values).map(numberOf));
  const lines = valuesIn(image, categories).map((name, index): BarLine => ({
    name: wordOf(name),
    counts: numbers.map((one) => one[index] ?? 0),
  }));
  const below = names.length > 1 ? BELOW : AIR;
  const place: BarPlace = { x: AIR, y: ABOVE, width: width - 2 * AIR, height: height - ABOVE - below };
  const said = ({ name, counts }: BarLine) =>
    `${name}：${counts.map((count, index) => `${names[index] ?? ""}${count}`).join("、")}`;
  const draw = kind === "bar" || kind === "stacked-bar" ? lyingBars : standingBars;
  const isStacked = kind === "stacked-bar" || kind === "stacked-column";
  const frame: ChartShape = { kind: "box", x: 0, y: 0, width, height, outline: EDGE };
  return {
    title,
    description: words,
    width,
    height,
    shapes: [
      frame,
      line({
        text: withinRoom(title, width - 2 * AIR, TITLE),
        x: width / 2,
        middle: ABOVE / 2,
        size: TITLE,
        isBold: true,
      }),
      ...draw(lines, place, isStacked, said),
      ...(names.length > 1 ? barLegend(names, width / 2, height - BELOW / 2) : []),
    ],
  };
}

function valuesIn({ rows }: SheetImage, { top, left, bottom, right }: Area) {
  return rows
    .slice(top - 1, bottom)
    .flatMap(({ cells }) =>
      Array.from({ length: right - left + 1 }, (_, index) => cells[left - 1 + index] ?? null),
    );
}

function wordOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What is no number is no bar; less than nothing is none either. */
function numberOf(value: unknown): number {
  return typeof value === "number" ? Math.max(0, value) : 0;
}
