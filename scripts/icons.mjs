/**
 * Draws the add-in's icons: `node scripts/icons.mjs` writes assets/*.png.
 * Two blues and white: a shield with a check mark for the add-in, and one drawing for each button of the ribbon.
 * All lengths are parts of the icon's side.
 */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const assets = join(dirname(fileURLToPath(import.meta.url)), "..", "assets");

/** What the manifest's head wants of the add-in, and its ribbon of a button. */
const SIZES = [16, 32, 64, 80, 128];
const BUTTON_SIZES = [16, 32, 80];

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
const HANDLE = [
  [0.66, 0.66],
  [0.89, 0.89],
];
/** Thin lines vanish on small icons. */
const checkWidth = (size) => (size <= 16 ? 0.155 : 0.125);

/** Points looked at in each pixel, by side: smooth edges. */
const SAMPLES = 8;

write("icon", SIZES, shield);
write("check", BUTTON_SIZES, magnifier);
write("consolidate", BUTTON_SIZES, manyIntoOne);
write("system-table", BUTTON_SIZES, table);
write("open-pane", BUTTON_SIZES, pane);

/** @param drawing colour at a point of the unit square, or undefined outside; also told the pixels of a side */
function write(name, sizes, drawing) {
  for (const size of sizes)
    writeFileSync(join(assets, `${name}-${size}.png`), png(size, draw(size, drawing)));
}

/** RGBA bytes, row by row. */
function draw(size, drawing) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) pixels.set(pixel(x, y, size, drawing), (y * size + x) * 4);
  }
  return pixels;
}

/** The mean of the points seen in one pixel; alpha is the part of them that is inside. */
function pixel(x, y, size, drawing) {
  const seen = [];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const px = (x + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const py = (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = drawing(px, py, size);
    if (colour) seen.push(colour);
  }
  const mean = [0, 1, 2].map((k) => Math.round(seen.reduce((sum, c) => sum + c[k], 0) / (seen.length || 1)));
  return [...mean, Math.round((255 * seen.length) / (SAMPLES * SAMPLES))];
}

/** The add-in itself: a shield, lighter on its left half, with a white check mark. */
function shield(x, y, size) {
  if (!inShield(x, y)) return undefined;
  if (onLine(x, y, CHECK, checkWidth(size))) return WHITE;
  return x < 0.5 ? LIGHT : DARK;
}

/** 检查: a magnifying glass whose lens holds the check mark. */
function magnifier(x, y, size) {
  const lens = CHECK.map(([cx, cy]) => [0.41 + (cx - 0.5) * 0.85, 0.41 + (cy - 0.5) * 0.85]);
  if (Math.hypot(x - 0.41, y - 0.41) > 0.38) return onLine(x, y, HANDLE, 0.17) ? DARK : undefined;
  return onLine(x, y, lens, checkWidth(size)) ? WHITE : LIGHT;
}

/** 汇总: three sheets above, an arrow, and the one that they become. */
function manyIntoOne(x, y) {
  if ([0.03, 0.375, 0.72].some((left) => inBox(x, y, left, 0.03, left + 0.25, 0.3))) return LIGHT;
  if (y > 0.35 && y < 0.56 && Math.abs(x - 0.5) < (0.56 - y) * 1.1) return DARK;
  if (!inBox(x, y, 0.12, 0.6, 0.88, 0.97)) return undefined;
  return inBox(x, y, 0.25, 0.74, 0.75, 0.83) ? WHITE : DARK;
}

/** 体系表: a table with a darker header. */
function table(x, y) {
  if (!inBox(x, y, 0.04, 0.06, 0.96, 0.94)) return undefined;
  if ([0.34, 0.57, 0.77].some((line) => Math.abs(y - line) < 0.032)) return WHITE;
  if (y < 0.34) return DARK;
  return Math.abs(x - 0.36) < 0.032 ? WHITE : LIGHT;
}

/** 打开窗格: a window with the pane at its right side. */
function pane(x, y, size) {
  if (!inBox(x, y, 0.03, 0.1, 0.97, 0.9)) return undefined;
  if (Math.abs(x - 0.47) < 0.032) return WHITE;
  if (x < 0.47)
    return [0.34, 0.52, 0.7].some((line) => inBox(x, y, 0.12, line - 0.04, 0.38, line + 0.04))
      ? WHITE
      : LIGHT;
  const small = CHECK.map(([cx, cy]) => [0.735 + (cx - 0.5) * 0.6, 0.5 + (cy - 0.5) * 0.6]);
  return onLine(x, y, small, checkWidth(size) * 0.75) ? WHITE : DARK;
}

/** A rectangle whose corners are slightly round. */
function inBox(x, y, left, top, right, bottom) {
  const round = Math.min(0.06, (right - left) / 5);
  const dx = Math.max(left + round - x, x - right + round, 0);
  const dy = Math.max(top + round - y, y - bottom + round, 0);
  return Math.hypot(dx, dy) <= round;
}

function onLine(x, y, points, width) {
  return points.slice(1).some((end, i) => distance([x, y], points[i], end) <= width / 2);
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
