import { areaName, columnName, quotedSheet, type Area } from "../../../../workbook/address";
import type { CellValue } from "../../../../workbook/grid";
import type { ChartKind, ChartSeries, SheetChart, SheetImage } from "../../../../workbook/sheet-image";
import { xmlText } from "../zip/xml-text";
import { fillOf, lineOf, LABEL_GROUND } from "./series-looks";

const OPEN = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`;
const FONT = "宋体";
/** Hundredths of a point. */
const TITLE_SIZE = 1_200;
const TEXT_SIZE = 900;
/** A number that is none takes no label. */
const LABEL_FORMAT = "0;-0;;";
/** Ids that the two axes know each other by. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** A part `xl/charts/chart….xml` (ECMA-376 part 1, 21.2): ranges of the sheet, with what they hold as it is drawn. */
export function chartXml(image: SheetImage, chart: SheetChart): string {
  const { kind, title, series } = chart;
  const plot = series.map((one, index) => seriesXml(image, chart, one, index)).join("");
  return `${OPEN}<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${titleXml(title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${groupXml(kind, plot)}${axesXml(kind)}</c:plotArea>${legendXml(series.length)}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>${textXml(TEXT_SIZE)}</c:chartSpace>`;
}

function titleXml(title: string): string {
  const run = `<a:r><a:rPr lang="zh-CN" sz="${TITLE_SIZE}" b="1"><a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/></a:rPr><a:t>${xmlText(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${TITLE_SIZE}" b="1"/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** One row of bars needs no legend: the title says what they are. */
function legendXml(series: number): string {
  return series > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : "";
}

function groupXml(kind: ChartKind, series: string): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (kind === "line")
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  const shape = isStacked(kind)
    ? `<c:gapWidth val="45"/><c:overlap val="100"/>`
    : `<c:gapWidth val="60"/><c:overlap val="0"/>`;
  return `<c:barChart><c:barDir val="${isLying(kind) ? "bar" : "col"}"/><c:grouping val="${isStacked(kind) ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${series}${shape}${axes}</c:barChart>`;
}

/** The first category of lying bars is on top. The numbers stand on the bars: the axis of values is left out. */
function axesXml(kind: ChartKind): string {
  const lying = isLying(kind);
  const ink = `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>`;
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${ink}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="${lying ? "t" : "l"}"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/></c:valAx>`;
}

function seriesXml(
  image: SheetImage,
  { kind, categories }: SheetChart,
  { name, values }: ChartSeries,
  index: number,
): string {
  const named = `<c:tx>${reference("str", image, name)}</c:tx>`;
  const data = `<c:cat>${reference("str", image, categories)}</c:cat><c:val>${reference("num", image, values)}</c:val>`;
  const head = `<c:idx val="${index}"/><c:order val="${index}"/>${named}`;
  if (kind === "line")
    return `<c:ser>${head}${lineOf(index)}${labels("t")}${data}<c:smooth val="0"/></c:ser>`;
  const place = isStacked(kind) ? "ctr" : "outEnd";
  return `<c:ser>${head}${fillOf(index)}<c:invertIfNegative val="0"/>${labels(place)}${data}</c:ser>`;
}

/** Numbers on a ground of their own, so that no pattern is behind them. */
function labels(place: "ctr" | "outEnd" | "t"): string {
  const ground = place === "ctr" ? LABEL_GROUND : "";
  const shown = `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  return `<c:dLbls><c:numFmt formatCode="${LABEL_FORMAT}" sourceLinked="0"/>${ground}${textXml(TEXT_SIZE)}<c:dLblPos val="${place}"/>${shown}</c:dLbls>`;
}

function textXml(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** A range of the sheet with what stands in it. */
function reference(kind: "str" | "num", image: SheetImage, area: Area): string {
  const values = valuesOf(image, area);
  const points = values.map((value, index) => {
    const shown = kind === "num" && typeof value !== "number" ? null : value;
    return shown === null ? "" : `<c:pt idx="${index}"><c:v>${xmlText(wordOf(shown))}</c:v></c:pt>`;
  });
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return `<c:${kind}Ref><c:f>${xmlText(formulaOf(image, area))}</c:f><c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points.join("")}</c:${kind}Cache></c:${kind}Ref>`;
}

function formulaOf({ sheet }: SheetImage, area: Area): string {
  const { top, left, bottom, right } = area;
  const isOne = top === bottom && left === right;
  const fixed = isOne ? `$${columnName(left)}$${top}` : areaName(area).replace(/[A-Z]+/g, "$$$&$$");
  return `${quotedSheet(sheet)}!${fixed}`;
}

function valuesOf({ rows }: SheetImage, { top, left, bottom, right }: Area): readonly (CellValue | null)[] {
  const values: (CellValue | null)[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) values.push(rows[row - 1]?.cells[column - 1] ?? null);
  return values;
}

function wordOf(value: CellValue): string {
  if (typeof value !== "object") return String(value);
  return "serial" in value ? String(value.serial) : value.fault;
}

function isLying(kind: ChartKind): boolean {
  return kind === "bar" || kind === "stacked-bar";
}

function isStacked(kind: ChartKind): boolean {
  return kind === "stacked-bar" || kind === "stacked-column";
}
