import { areaName, cellName, type Area } from "../../../../workbook/address";
import {
  drawingName,
  type ChartKind,
  type SheetChart,
  type SheetImage,
} from "../../../../workbook/sheet-image";

const TYPES = {
  bar: "BarClustered",
  "stacked-bar": "BarStacked",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  line: "LineMarkers",
} as const satisfies Record<ChartKind, string>;
/** The library knows no patterns: shades that stay apart in black and white, dark, middle, white, light, each with what is written on it. */
const SHADES = [
  { fill: "#8B1A1A", text: "#FFFFFF" },
  { fill: "#A6A6A6", text: "#000000" },
  { fill: "#FFFFFF", text: "#000000" },
  { fill: "#D9D9D9", text: "#000000" },
] as const;
const MARKERS = ["Square", "Diamond", "Circle", "Triangle"] as const;
const LINE = "#000000";
/** No sheet of ours has more. */
const MOST_CHARTS = 8;
/** A number that is none takes no label. */
const LABEL_FORMAT = "0;-0;;";

/** Charts of ours go; those that somebody made stay. */
function clearCharts({ charts }: Excel.Worksheet): void {
  for (let number = 1; number <= MOST_CHARTS; number++)
    charts.getItemOrNullObject(drawingName("chart", number)).delete();
}

/**
 * Charts of the sheet's cells in place of those that we drew before, all of ExcelApi 1.8: their ranges live on, series bear the
 * names that their cells have now.
 */
export function drawCharts(sheet: Excel.Worksheet, { rows, charts = [] }: SheetImage): void {
  clearCharts(sheet);
  charts.forEach((chart, index) => {
    const drawn = sheet.charts.add(TYPES[chart.kind], rangeOf(sheet, chart.series[0]!.values), "Columns");
    drawn.name = drawingName("chart", index + 1);
    drawn.title.text = chart.title;
    drawn.setPosition(
      cellName(chart.place.top, chart.place.left),
      cellName(chart.place.bottom, chart.place.right),
    );
    chart.series.forEach(({ name, values }, place) => {
      const series = place === 0 ? drawn.series.getItemAt(0) : drawn.series.add();
      const word = rows[name.top - 1]?.cells[name.left - 1] ?? "";
      series.name = typeof word === "object" ? "" : String(word);
      series.setValues(rangeOf(sheet, values));
      series.setXAxisValues(rangeOf(sheet, chart.categories));
      dress(series, place, chart.kind);
    });
    drawSurroundings(drawn, chart);
  });
}

function dress(series: Excel.ChartSeries, place: number, kind: ChartKind): void {
  const { fill, text } = SHADES[place % SHADES.length]!;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = LABEL_FORMAT;
  if (kind === "line") {
    series.markerStyle = MARKERS[place % MARKERS.length]!;
    series.format.line.color = LINE;
    return;
  }
  series.gapWidth = 45;
  series.format.fill.setSolidColor(fill);
  series.format.line.color = LINE;
  const stacked = kind === "stacked-bar" || kind === "stacked-column";
  series.dataLabels.format.font.color = stacked ? text : LINE;
}

/** The numbers stand on the bars: the axis of values steps aside. The first category of lying bars is on top. */
function drawSurroundings({ legend, axes }: Excel.Chart, { kind, series }: SheetChart): void {
  legend.visible = series.length > 1;
  legend.position = "Bottom";
  axes.valueAxis.minimum = 0;
  axes.valueAxis.majorGridlines.visible = false;
  axes.valueAxis.visible = false;
  if (kind === "bar" || kind === "stacked-bar") axes.categoryAxis.reversePlotOrder = true;
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaName(area));
}
