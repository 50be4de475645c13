/**
 * Draws the add-in's icons: `node scripts/icons.mjs` writes assets/icon-*.png.
 * A shield, lighter on its left half, with a white check mark. All lengths are parts of the icon's side.
 */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const assets = join(dirname(fileURLToPath(import.meta.url)), "..", "assets");
const SIZES = [16, 32, 64, 80, 128];

/** Both blues stand out on Excel's white and on its dark ribbon. */
const LIGHT = [59, 130, 208];
const DARK = [27, 88, 165];
const WHITE = [255, 255, 255];

const HALF_WIDTH = 0.43;
const SHOULDER = 0.46;
const TIP = 0.98;
const CHECK = [
  [0.27, 0.49],
  [0.44, 0.66],
  [0.73, 0.32],
];
/** Thin lines vanish on small icons. */
const checkWidth = (size) => (size <= 16 ? 0.155 : 0.125);

/** Points looked at in each pixel, by side: smooth edges. */
const SAMPLES = 8;

for (const size of SIZES) writeFileSync(join(assets, `icon-${size}.png`), png(size, draw(size)));

/** RGBA bytes, row by row. */
function draw(size) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) pixels.set(pixel(x, y, size), (y * size + x) * 4);
  }
  return pixels;
}

/** The mean of the points seen in one pixel; alpha is the part of them that is inside. */
function pixel(x, y, size) {
  const seen = [];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const px = (x + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const py = (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = colourAt(px, py, checkWidth(size) / 2);
    if (colour) seen.push(colour);
  }
  const mean = [0, 1, 2].map((k) => Math.round(seen.reduce((sum, c) => sum + c[k], 0) / (seen.length || 1)));
  return [...mean, Math.round((255 * seen.length) / (SAMPLES * SAMPLES))];
}

function colourAt(x, y, radius) {
  if (!inShield(x, y)) return undefined;
  const onCheck = CHECK.slice(1).some((end, i) => distance([x, y], CHECK[i], end) <= radius);
  if (onCheck) return WHITE;
  return x < 0.5 ? LIGHT : DARK;
}

/** Straight sides down to the shoulder, a parabola to the tip, and a peak in the middle of the top. */
function inShield(x, y) {
  const aside = Math.abs(x - 0.5) / HALF_WIDTH;
  const top = 0.02 + 0.1 * (1 - (1 - Math.min(aside, 1)) ** 2);
  const fall = Math.max(0, (y - SHOULDER) / (TIP - SHOULDER));
  return y >= top && y <= TIP && aside <= 1 - fall ** 2;
}

/** From a point to the line between two others. */
function distance([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** PNG, 8 bits a channel with alpha; each line begins with filter 0. */
function png(size, pixels) {
  const lines = Array.from({ length: size }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * size * 4, (y + 1) * size * 4)]),
  );
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.concat(lines), { level: 9 });
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(named.length + 8);
  frame.writeUInt32BE(data.length, 0);
  named.copy(frame, 4);
  frame.writeUInt32BE(crc32(named), named.length + 4);
  return frame;
}
