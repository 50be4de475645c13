import { GAP, TURN } from "../boxes/sheet-of-paper";
import { gapBetween, type Row } from "./rows";

/** A row where it stands: the middle of its box, in millimetres below the upper edge of the columns. */
export interface RowPlace {
  readonly row: Row;
  readonly y: number;
}

/** Rows of one page. */
export type PageRows = readonly RowPlace[];

/** Above the first row of the first page, and below the last one of the last. */
export const MARGIN = 3;

/** The most that a row can take on a page that goes on. */
export function mostOfRow(room: number): number {
  return room - 2 * TURN - 12;
}

/**
 * Rows on as few pages as hold them in `room` millimetres, cut between rows, all pages about as full as each other, and spread where
 * there is room.
 */
export function cutPages(rows: readonly Row[], room: number): readonly PageRows[] {
  const fewest = filled(rows, room).length;
  let [low, high] = [room / 4, room];
  // The smallest room that still does with as many pages: what the last one lacks, the others give.
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    if (fits(rows, middle) && filled(rows, middle).length === fewest) high = middle;
    else low = middle;
  }
  const pages = filled(rows, high);
  return pages.map((page, i) => spread(page, room, i === 0, i === pages.length - 1));
}

const STEPS = 12;

function fits(rows: readonly Row[], room: number): boolean {
  return rows.every(({ up, down }) => up + down <= room - 2 * TURN);
}

function filled(rows: readonly Row[], room: number): readonly (readonly Row[])[] {
  const pages: Row[][] = [];
  let used = 0;
  for (const row of rows) {
    const page = pages.at(-1);
    const last = page?.at(-1);
    const height = row.up + row.down;
    const more = last ? gapBetween(last, row) + height : height;
    // A page that goes on needs room for the sign that says so.
    const sign = row === rows.at(-1) ? MARGIN : TURN;
    if (page && used + more + sign <= room) {
      page.push(row);
      used += more;
    } else {
      pages.push([row]);
      used = height + (pages.length === 1 ? MARGIN : TURN);
    }
  }
  return pages;
}

function spread(page: readonly Row[], room: number, isFirst: boolean, isLast: boolean): PageRows {
  const top = isFirst ? MARGIN : TURN;
  const gaps = page.slice(1).map((row, i) => gapBetween(page[i] ?? row, row));
  const used =
    page.reduce((sum, { up, down }) => sum + up + down, 0) + gaps.reduce((sum, gap) => sum + gap, 0);
  const free = room - used - top - (isLast ? MARGIN : TURN);
  const more = Math.max(0, Math.min(GAP.most - GAP.least, free / Math.max(1, gaps.length)));
  let y = top;
  return page.map((row, i) => {
    if (i > 0) y += (gaps[i - 1] ?? 0) + more;
    const placed = { row, y: y + row.up };
    y += row.up + row.down;
    return placed;
  });
}
