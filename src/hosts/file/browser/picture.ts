import type { ChartImage } from "../../../paper/chart-image";
import { chartFile } from "../../../paper/svg/chart-svg";
import { HostError } from "../../../workbook/host-error";

/** Ending of a chart's file that is to be dots and not lines. */
export const PNG = ".png";
/** What printers resolve. */
const DOTS_AN_INCH = 300;
const MILLIMETRES = 25.4;

/** A chart as the bytes of a .png at 300 dots an inch, drawn by the browser from its own fonts. */
export async function pictureOf(chart: ChartImage): Promise<Uint8Array> {
  const canvas = document.createElement("canvas");
  canvas.width = dots(chart.width);
  canvas.height = dots(chart.height);
  const drawing = new Image(canvas.width, canvas.height);
  drawing.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartFile(chart))}`;
  await drawing.decode();
  canvas.getContext("2d")?.drawImage(drawing, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob)
    throw new HostError(
      "refused",
      `浏览器没有画出“${chart.title}”的图片。请改存 SVG，或者关掉几个标签再试。`,
    );
  return new Uint8Array(await blob.arrayBuffer());
}

function dots(millimetres: number): number {
  return Math.round((millimetres / MILLIMETRES) * DOTS_AN_INCH);
}
