import type { ChartImage } from "../../paper/chart-image";
import { chartFile } from "../../paper/svg/chart-svg";
import { HostError } from "../../workbook/host-error";

/** Dots an inch: what a laser printer of an office has. */
const DENSITY = 300;
const INCH = 25.4;

/** A chart as the bytes of a .png, drawn by the browser with the fonts that it has. */
export async function drawByCanvas(chart: ChartImage): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([chartFile(chart)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await dotsOf(image, chart);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function dotsOf(image: HTMLImageElement, { width, height }: ChartImage): Promise<Uint8Array> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((width / INCH) * DENSITY);
  canvas.height = Math.round((height / INCH) * DENSITY);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob)
    throw new HostError("refused", "浏览器没有画出图片，可能是内存不够。请关掉几个标签再试，或者存为 SVG。");
  return new Uint8Array(await blob.arrayBuffer());
}
