import type { ICellCustomRender, ICellRenderContext, ICellWithCoord } from "@univerjs/core";
import type { CellMark } from "../../../workbook/live/cell-mark";

interface Box {
  readonly startX: number;
  readonly startY: number;
  readonly endX: number;
  readonly endY: number;
}

// eslint-disable-next-line @typescript-eslint/no-deprecated -- "subject to change": the component is pinned, and has no other way
type Sign = ICellCustomRender;
type Draw = (ctx: CanvasRenderingContext2D, box: Box) => void;

/** Pixels. What is written begins two or three from the corner: signs stay in front of it. */
const CORNER = 7;
const HOLLOW = 1.5;
const DOT = 2;
/** The colours of the pane, for people who tell them apart; the shapes are for everybody. */
const INK = { error: "#a4262c", warning: "#6b4300", hint: "#0f548c" };
const TINT = { error: "rgba(209, 52, 56, 0.10)", warning: "rgba(255, 170, 0, 0.12)" };

/** A tinted cell with a full corner, one with a hollow corner, one with a dot. */
export const SIGNS: Readonly<Record<CellMark["severity"], Sign>> = {
  error: sign((ctx, box) => {
    tint(ctx, box, TINT.error);
    ctx.fillStyle = INK.error;
    corner(ctx, box, CORNER);
    ctx.fill();
  }),
  warning: sign((ctx, box) => {
    tint(ctx, box, TINT.warning);
    ctx.strokeStyle = INK.warning;
    ctx.fillStyle = "#fff";
    ctx.lineWidth = HOLLOW;
    corner(ctx, box, CORNER);
    ctx.fill();
    ctx.stroke();
  }),
  hint: sign((ctx, { startX, startY }) => {
    ctx.fillStyle = INK.hint;
    ctx.beginPath();
    ctx.arc(startX + 1 + DOT, startY + 1 + DOT, DOT, 0, 2 * Math.PI);
    ctx.fill();
  }),
};

function sign(draw: Draw): Sign {
  return {
    drawWith: (ctx, { primaryWithCoord }: ICellRenderContext) => {
      ctx.save();
      draw(ctx, boxOf(primaryWithCoord));
      ctx.restore();
    },
  };
}

function boxOf(cell: ICellWithCoord): Box {
  return cell.isMerged || cell.isMergedMainCell ? cell.mergeInfo : cell;
}

function tint(ctx: CanvasRenderingContext2D, { startX, startY, endX, endY }: Box, colour: string): void {
  ctx.fillStyle = colour;
  ctx.fillRect(startX, startY, endX - startX, endY - startY);
}

/** One pixel inside, so that the line between cells stays whole. */
function corner(ctx: CanvasRenderingContext2D, { startX, startY }: Box, size: number): void {
  const [x, y] = [startX + 1, startY + 1];
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + size, y);
  ctx.lineTo(x, y + size);
  ctx.closePath();
}
