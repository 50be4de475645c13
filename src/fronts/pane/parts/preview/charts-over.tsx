import type { ReactElement } from "react";
import { chartOfCells } from "../../../../drawing/chart/cell-chart";
import { chartFile } from "../../../../paper/svg/chart-svg";
import type { SheetChart, SheetImage } from "../../../../workbook/sheet-image";
import { pixelsOfWidth } from "../../../../workbook/widths";

/** Millimetres of a pixel, and pixels of a point. */
const PIXEL = 25.4 / 96;
const POINT = 96 / 72;
/** Points of a row that has no height of its own. */
const USUAL_HEIGHT = 15;

/** The charts of a sheet at their places over its table, with what they say in words. `rows`: so many rows are drawn. */
export function ChartsOver({
  image,
  rows,
}: {
  readonly image: SheetImage;
  readonly rows: number;
}): ReactElement {
  const shown = (image.charts ?? []).filter(({ place }) => place.top <= rows);
  return (
    <>
      {shown.map((chart, i) => (
        <ChartOver key={i} image={image} chart={chart} />
      ))}
    </>
  );
}

function ChartOver({
  image,
  chart,
}: {
  readonly image: SheetImage;
  readonly chart: SheetChart;
}): ReactElement {
  const { top, left, bottom, right } = chart.place;
  const [width, height] = [across(image, left, right), down(image, top, bottom)];
  const drawn = chartOfCells(image, chart, { width: width * PIXEL, height: height * PIXEL });
  return (
    <img
      alt={chart.words}
      src={`data:image/svg+xml,${encodeURIComponent(chartFile(drawn))}`}
      style={{
        position: "absolute",
        left: across(image, 1, left - 1),
        top: down(image, 1, top - 1),
        width,
        height,
      }}
    />
  );
}

function across({ columns }: SheetImage, from: number, to: number): number {
  return columns.slice(from - 1, to).reduce((sum, column) => sum + pixelsOfWidth(column.width), 0);
}

function down({ rows }: SheetImage, from: number, to: number): number {
  return rows.slice(from - 1, to).reduce((sum, { height = USUAL_HEIGHT }) => sum + height * POINT, 0);
}
