import { inflateSync } from "node:zlib";

/** Whether a dot is black; millimetres from the upper left corner of the picture. */
export type IsBlack = (x: number, y: number) => boolean;

interface Dots {
  readonly width: number;
  readonly height: number;
  /** From 0, black, to 255, row by row. */
  readonly light: Uint8Array;
}

/** The screen of a black-and-white printer, four dots by four: a grey becomes as many black ones as it is dark. */
const SCREEN = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
const GREYS = 16;

/** A .png of 300 dots an inch as a black-and-white printer puts it down: black or nothing. */
export function oneBit(png: Uint8Array): IsBlack {
  const { width, height, light } = dotsOf(Buffer.from(png));
  const dot = (millimetres: number) => Math.floor((millimetres / 25.4) * 300);
  return (x, y) => {
    const [column, row] = [dot(x), dot(y)];
    if (column < 0 || row < 0 || column >= width || row >= height) return false;
    const threshold = (((SCREEN[(row % 4) * 4 + (column % 4)] ?? 0) + 0.5) / GREYS) * 255;
    return (light[row * width + column] ?? 255) < threshold;
  };
}

const SIGNATURE = 8;
/** Around the data of a chunk: its length and name, and its checksum. */
const BEFORE = 8;
const AFTER = 4;
const CHANNELS = 4;

/** Of a .png with eight bits a channel, red, green, blue and how far one sees through. */
function dotsOf(png: Buffer): Dots {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE; at < png.length; at += BEFORE + png.readUInt32BE(at) + AFTER)
    if (png.toString("latin1", at + 4, at + BEFORE) === "IDAT")
      parts.push(png.subarray(at + BEFORE, at + BEFORE + png.readUInt32BE(at)));
  const head = SIGNATURE + BEFORE;
  const [width, height] = [png.readUInt32BE(head), png.readUInt32BE(head + 4)];
  if (png[head + 8] !== 8 || png[head + 9] !== 6) throw new Error("no picture of eight bits a channel");
  return { width, height, light: lightOf(inflateSync(Buffer.concat(parts)), width, height) };
}

function lightOf(filtered: Buffer, width: number, height: number): Uint8Array {
  const stride = width * CHANNELS;
  const light = new Uint8Array(width * height);
  let above = new Uint8Array(stride);
  for (let row = 0; row < height; row++) {
    const from = row * (stride + 1);
    const line = unfiltered(filtered[from]!, filtered.subarray(from + 1, from + 1 + stride), above);
    for (let x = 0; x < width; x++) {
      const at = x * CHANNELS;
      const grey = 0.2126 * line[at]! + 0.7152 * line[at + 1]! + 0.0722 * line[at + 2]!;
      light[row * width + x] = 255 - ((255 - grey) * line[at + 3]!) / 255;
    }
    above = line;
  }
  return light;
}

/** A row as it was before it was packed: the difference to what stands on its left and above is added again. */
function unfiltered(filter: number, packed: Buffer, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) {
    const left = i < CHANNELS ? 0 : line[i - CHANNELS]!;
    const up = above[i]!;
    const corner = i < CHANNELS ? 0 : above[i - CHANNELS]!;
    line[i] = packed[i]! + guessed(filter, left, up, corner);
  }
  return line;
}

function guessed(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearestTo(left + up - corner, left, up, corner);
    default:
      return 0;
  }
}

function nearestTo(sum: number, left: number, up: number, corner: number): number {
  const toLeft = Math.abs(sum - left);
  const toUp = Math.abs(sum - up);
  const toCorner = Math.abs(sum - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
