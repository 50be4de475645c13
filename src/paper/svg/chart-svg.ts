import type { ChartGroup, ChartImage, ChartPoint, ChartShape, ChartText } from "../chart-image";
import { drawFace, drawLine } from "./faces";
import { hatchesOf } from "./hatches";
import { element, type MarkupElement } from "../markup";
import { figure, place } from "./figures";
import { svgText } from "./svg-text";

const MILLIMETRES = 25.4;
const POINTS = 72;

/** Found on Windows, on a Mac, and on the Linux of a domestic office, in this order. */
const PLAIN =
  "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',SimHei,SimSun,sans-serif";
const TITLE =
  "'方正小标宋简体','FZXiaoBiaoSong-B05S','Noto Serif CJK SC','Source Han Serif SC',STZhongsong,SimSun,serif";

/** A chart as the text of an .svg file; the same chart gives the same bytes in every engine. */
export function chartFile(chart: ChartImage): string {
  return svgText(chartSvg(chart, { width: `${figure(chart.width)}mm`, height: `${figure(chart.height)}mm` }));
}

/** A chart as an element of SVG, as large as its surroundings make it; `more` are attributes of its own, a size or another role. */
export function chartSvg(chart: ChartImage, more: Readonly<Record<string, string>> = {}): MarkupElement {
  const { title, description, width, height, shapes, origin = CORNER } = chart;
  const size = { width: figure(width), height: figure(height) };
  const frame = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `${place(origin.x, origin.y)} ${size.width} ${size.height}`,
    role: "img",
    "aria-label": title,
    "font-family": PLAIN,
    ...more,
  };
  const hatches = hatchesOf(shapes);
  return element("svg", frame, [
    element("title", {}, [title]),
    element("desc", {}, [description]),
    ...(hatches.length > 0 ? [element("defs", {}, hatches)] : []),
    element("rect", { ...groundAt(origin), ...size, fill: "#FFFFFF" }),
    ...shapes.map(drawShape),
  ]);
}

const CORNER = { x: 0, y: 0 };

function groundAt({ x, y }: ChartPoint): Readonly<Record<string, string>> {
  return x === 0 && y === 0 ? {} : { x: figure(x), y: figure(y) };
}

function drawShape(shape: ChartShape): MarkupElement {
  switch (shape.kind) {
    case "group":
      return drawGroup(shape);
    case "text":
      return drawText(shape);
    case "line":
      return drawLine(shape);
    case "box":
    case "lozenge":
      return drawFace(shape);
  }
}

function drawGroup({ data, words, shapes }: ChartGroup): MarkupElement {
  const marks = Object.entries(data).map(([key, value]) => [`data-${key}`, value] as const);
  const said = words === undefined ? [] : [element("title", {}, [words])];
  return element("g", Object.fromEntries(marks), [...said, ...shapes.map(drawShape)]);
}

function drawText({ x, y, lines, size, leading, anchor, isBold, face, ink }: ChartText): MarkupElement {
  const look = {
    "font-size": figure((size * MILLIMETRES) / POINTS),
    ...(anchor !== "start" && { "text-anchor": anchor }),
    ...(isBold && { "font-weight": "bold" }),
    ...(face === "title" && { "font-family": TITLE }),
    fill: `#${ink ?? "000000"}`,
  };
  const rows = lines.map((line, row) =>
    element("tspan", { x: figure(x), y: figure(y + row * leading) }, [line]),
  );
  return element("text", look, rows);
}
