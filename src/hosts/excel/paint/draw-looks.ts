import type { Area } from "../../../workbook/address";
import type { Look, SheetImage } from "../../../workbook/sheet-image";
import type { ApiSupport } from "../api-support";
import { columnAreas, lookAreas, rangeAddress, type LookAreas } from "./look-areas";
import { formatsOf, LONGEST_ADDRESS } from "../range-parts";
import type { Stroke } from "../strokes";
import { formatAll } from "./draw-cells";

/** Font of cells that name one fact of it but not the others. */
const FONT = "宋体";
const SIZE = 11;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const OUTER = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** A look's every fact but its lines; and its lines on all sides, drawn and wiped. */
const LOOK_BYTES = 1_750;
const LINE_BYTES = { thin: 2_350, none: 1_700 } as const;

/** Looks of whole columns, with the number formats of cells to come. */
export function* columnStrokes(
  sheet: Excel.Worksheet,
  image: SheetImage,
  level: ApiSupport,
): Generator<Stroke> {
  for (const one of columnAreas(image))
    yield {
      bytes: bytesOf(one, false),
      draw: () => {
        drawLook(sheet, one, level, false);
        const { format } = one.look;
        for (const area of one.areas) if (format) formatAll(sheet.getRange(rangeAddress(area)), format);
      },
    };
}

/** Looks of cells. Where a column has a look, its every fact is said again, so that nothing of the column's shines through. */
export function* lookStrokes(
  sheet: Excel.Worksheet,
  image: SheetImage,
  level: ApiSupport,
): Generator<Stroke> {
  const isOverColumns = image.columns.some(({ look }) => look !== undefined);
  const areas = lookAreas(image);
  // Neighbours share their line: who has one is drawn after who wipes it.
  for (const bordered of [false, true])
    for (const one of areas)
      if ((one.look.border === "thin") === bordered)
        yield { bytes: bytesOf(one, isOverColumns), draw: () => drawLook(sheet, one, level, isOverColumns) };
}

/** As many lists of addresses as a look needs, each with the look's every fact. */
function bytesOf({ look, areas }: LookAreas, isWhole: boolean): number {
  const addresses = areas.reduce((sum, area) => sum + rangeAddress(area).length + 1, 0);
  const lines = look.border === "thin" ? LINE_BYTES.thin : isWhole ? LINE_BYTES.none : 0;
  return addresses + (LOOK_BYTES + lines) * Math.ceil(addresses / LONGEST_ADDRESS);
}

function drawLook(
  sheet: Excel.Worksheet,
  { look, areas }: LookAreas,
  level: ApiSupport,
  isWhole: boolean,
): void {
  for (const format of formatsOf(sheet, areas.map(rangeAddress), level)) {
    drawFont(format.font, look, isWhole);
    if (look.hatch && level.full) drawHatch(format.fill, look.hatch);
    else if (look.fill) format.fill.color = `#${look.fill}`;
    else if (isWhole) format.fill.clear();
    drawAlignment(format, look, isWhole);
    if (look.border === "thin" || isWhole) drawBorders(format, areas, look.border === "thin");
    if (look.locked !== undefined || isWhole) format.protection.locked = look.locked ?? true;
  }
}

const PATTERN = { sparse: "Gray8", dense: "LightUp" } as const;

/** Black on white: a grey ground would be hatched once more by the printer. */
function drawHatch(fill: Excel.RangeFill, hatch: NonNullable<Look["hatch"]>): void {
  fill.color = "#FFFFFF";
  fill.pattern = PATTERN[hatch];
  fill.patternColor = "#000000";
}

function drawFont(font: Excel.RangeFont, { font: name, size, bold, colour }: Look, isWhole: boolean): void {
  if (!isWhole && !name && !size && !bold && !colour) return;
  font.name = name ?? FONT;
  font.size = size ?? SIZE;
  font.bold = bold ?? false;
  font.color = `#${colour ?? "000000"}`;
}

function drawAlignment(
  format: Excel.RangeFormat,
  { horizontal, vertical, wrap }: Look,
  isWhole: boolean,
): void {
  if (horizontal || isWhole) format.horizontalAlignment = horizontal ? HORIZONTAL[horizontal] : "General";
  if (vertical || isWhole) format.verticalAlignment = VERTICAL[vertical ?? "bottom"];
  if (wrap !== undefined || isWhole) format.wrapText = wrap ?? false;
}

/** Inner lines only where there are any. */
function drawBorders({ borders }: Excel.RangeFormat, areas: readonly Area[], thin: boolean): void {
  const inner = [
    ...(areas.some(({ top, bottom }) => bottom > top) ? (["InsideHorizontal"] as const) : []),
    ...(areas.some(({ left, right }) => right > left) ? (["InsideVertical"] as const) : []),
  ];
  for (const side of [...OUTER, ...inner]) {
    const border = borders.getItem(side);
    border.style = thin ? "Continuous" : "None";
    if (thin) border.color = "#000000";
  }
}
