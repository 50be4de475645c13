import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { ChartImage } from "../../paper/chart-image";
import { chartFile } from "../../paper/svg/chart-svg";

/** Dots an inch: what a laser printer of an office has. */
const DENSITY = 300;
const INCH = 25.4;

/** What draws: the program of the library, and fonts as bytes. */
interface DrawingTools {
  readonly program: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

/** A chart as the bytes of a .png at 300 dots an inch; the same chart and the same fonts give the same bytes. */
export async function writePng(chart: ChartImage, { program, fonts }: DrawingTools): Promise<Uint8Array> {
  await begun(program);
  const width = Math.round((chart.width / INCH) * DENSITY);
  const drawing = new Resvg(chartFile(chart), {
    fitTo: { mode: "width", value: width },
    font: { fontBuffers: [...fonts] },
  });
  const picture = drawing.render();
  try {
    return withDensity(picture.asPng());
  } finally {
    picture.free();
    drawing.free();
  }
}

let beginning: Promise<void> | undefined;

/** It can be begun once. */
function begun(program: Uint8Array): Promise<void> {
  beginning ??= initWasm(program);
  return beginning;
}

/** Signature and header of every .png. */
const HEAD = 33;
/** pHYs: 11 811 dots a metre both ways, which is 300 an inch, with its checksum. Without it programs take 72 or 96. */
const DOTS = [0, 0, 0, 9, 112, 72, 89, 115, 0, 0, 46, 35, 0, 0, 46, 35, 1, 120, 165, 63, 118];

function withDensity(png: Uint8Array): Uint8Array {
  const whole = new Uint8Array(png.length + DOTS.length);
  whole.set(png.subarray(0, HEAD));
  whole.set(DOTS, HEAD);
  whole.set(png.subarray(HEAD), HEAD + DOTS.length);
  return whole;
}
