import { systemTable } from "../../sheets/system-table";
import type { Area } from "../../workbook/address";
import type { RowImage, SheetImage } from "../../workbook/sheet-image";
import { CHARACTER, countLines } from "../text-measure";
import { MARK, type Entry } from "./entries";
import type { SystemTableFacts, SystemTableOptions } from "./facts";
import { BODY_SIZE, HEADER_HEIGHT, layOut, NOTE_HEIGHT, SIGNATURE_HEIGHT, type ColumnKey, type Layout } from "./layout";
import { cellLook, headerLook, leftLineLook, noteLook } from "./looks";
import { paginate, type SharesCell, type TablePage } from "./paginate";
import { cutToPieces, type Piece } from "./pieces";
import { openingOf, titleHeightOf, titleOf } from "./title";

/** Rows above the first row of the table. */
const HEAD_ROWS = 3;
/** Excel knows no more breaks; on a table of more pages the rest is cut where Excel likes. */
const MOST_BREAKS = 1023;
const NOTE = `注：序号前标${MARK}的，为待整改或本次未报的风险点。`;
const SIGNATURES = ["制表：纪检组监察室", "审核：", "批准："];
const NOTHING: Entry = {
  number: "",
  level: "",
  department: "",
  post: "",
  power: "",
  category: "",
  point: "没有可列入的风险点。",
  grade: "",
  measures: "",
  norm: "",
  responsible: "",
  departmentHead: "",
  leader: "",
};

/** The table itself, page by page. */
export function drawTable(
  entries: readonly Entry[],
  facts: SystemTableFacts,
  options: SystemTableOptions,
  draft: boolean,
): SheetImage {
  const title = titleOf(facts, options, draft);
  const layout = layoutFor(entries, options, title);
  const note = entries.some(({ number }) => number.startsWith(MARK)) ? NOTE : null;
  const pieces = (entries.length > 0 ? entries : [NOTHING]).flatMap((entry) => cutToPieces(entry, layout));
  const closing = SIGNATURE_HEIGHT + (note ? NOTE_HEIGHT : 0);
  const pages = paginate(pieces, layout, sharesCell(options.masked ?? false), closing);
  return assemble(title, facts, layout, pages, closingRows(note, layout));
}

function layoutFor(entries: readonly Entry[], { paper }: SystemTableOptions, title: string): Layout {
  const withNorm = entries.some(({ norm }) => norm !== "");
  const { keys, widths } = layOut(paper, withNorm, 0);
  return layOut(paper, withNorm, titleHeightOf(title, keys.map((key) => widths[key])));
}

/** 岗位 is shared inside one department only, 职权 inside one post; offices without names stand for different people. */
function sharesCell(masked: boolean): SharesCell {
  return function shares(key, above, below): boolean {
    if (above.texts[key] !== below.texts[key] || above.texts[key] === "") return false;
    if (key === "post") return above.entry.level === below.entry.level && shares("department", above, below);
    if (key === "power") return above.texts.post === below.texts.post && above.entry.level === below.entry.level && sameDepartment(above, below);
    return key === "department" || !masked || sameDepartment(above, below);
  };
}

function sameDepartment(above: Piece, below: Piece): boolean {
  return above.entry.department === below.entry.department;
}

function assemble(
  title: string,
  facts: SystemTableFacts,
  layout: Layout,
  pages: readonly TablePage[],
  closing: readonly RowImage[],
): SheetImage {
  const widths = layout.keys.map((key) => layout.widths[key]);
  const opening = openingOf(title, facts, widths);
  const starts = pageStarts(pages);
  const rows = [...opening.rows, headerRow(layout), ...pages.flatMap((page) => pageRows(page, layout)), ...closing];
  const last = rows.length;
  return {
    sheet: systemTable.tab,
    columns: widths.map((width) => ({ width })),
    rows,
    merged: [
      ...opening.merged,
      ...pages.flatMap((page, i) => mergedOn(page, starts[i]!, layout)),
      ...closing.map((_, i) => ({ top: last - i, left: 1, bottom: last - i, right: widths.length })),
    ],
    frozen: { rows: HEAD_ROWS, columns: 0 },
    page: {
      ...layout.page,
      repeatRows: [HEAD_ROWS, HEAD_ROWS],
      breaksAfter: starts.slice(1, 1 + MOST_BREAKS).map((start) => start - 1),
      area: { top: 1, left: 1, bottom: last, right: widths.length },
    },
  };
}

/** Sheet row of each page's first row. */
function pageStarts(pages: readonly TablePage[]): readonly number[] {
  let next = HEAD_ROWS + 1;
  return pages.map(({ pieces }) => {
    const start = next;
    next += pieces.length;
    return start;
  });
}

function headerRow({ keys, widths }: Layout): RowImage {
  const headers = keys.map((key) => inTwoLines(systemTable.columns[key].header, widths[key]));
  return { height: HEADER_HEIGHT, cells: headers, looks: keys.map(() => headerLook) };
}

/** A header that is too long for its column is parted in the middle: 责任 over 领导. */
function inTwoLines(header: string, width: number): string {
  if (countLines(header, width, BODY_SIZE) === 1) return header;
  const middle = Math.floor(header.length / 2);
  return `${header.slice(0, middle)}\n${header.slice(middle)}`;
}

function pageRows({ pieces, heights, runs }: TablePage, { keys }: Layout): RowImage[] {
  const labels = new Map(runs.map(({ key, first, label }) => [`${key} ${first}`, label]));
  const merged = new Set<string>(runs.map(({ key }) => key));
  return pieces.map(({ texts }, row) => {
    const shown = keys.map((key) => (merged.has(key) ? (labels.get(`${key} ${row}`) ?? "") : texts[key]));
    return {
      height: heights[row]!,
      cells: shown.map((text, i) => (keys[i] === "number" ? numberCell(text) : text || null)),
      looks: keys.map((key, i) => cellLook(key, shown[i]!)),
    };
  });
}

/** A plain number is a number, so that the column can be sorted. */
function numberCell(text: string): string | number | null {
  if (text === "") return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}

function mergedOn({ runs }: TablePage, start: number, { keys }: Layout): Area[] {
  return runs
    .filter(({ first, last }) => last > first)
    .map(({ key, first, last }) => {
      const column = keys.indexOf(key as ColumnKey) + 1;
      return { top: start + first, left: column, bottom: start + last, right: column };
    });
}

function closingRows(note: string | null, { keys, widths }: Layout): readonly RowImage[] {
  const width = keys.reduce((sum, key) => sum + widths[key], 0);
  const signature: RowImage = { height: SIGNATURE_HEIGHT, cells: [signatureLine(width)], looks: [leftLineLook] };
  return note ? [{ height: NOTE_HEIGHT, cells: [note], looks: [noteLook] }, signature] : [signature];
}

/** The three signatures, a third of the line each; spaces are as wide as characters. */
function signatureLine(width: number): string {
  const third = Math.floor((width * CHARACTER) / (leftLineLook.size ?? BODY_SIZE) / SIGNATURES.length);
  return SIGNATURES.map((text) => text.padEnd(third, "　")).join("").trimEnd();
}
