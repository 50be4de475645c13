import { areaName, areaNamed, cellName } from "../../../workbook/address";
import { DAYS_BETWEEN_SYSTEMS } from "../../../workbook/formats/serial-date";
import { isDate, isFault, type CellValue } from "../../../workbook/grid";
import { HostError } from "../../../workbook/host-error";
import type { CellChange } from "../../../workbook/live/live-workbook";
import { damaged } from "../read/package/refusals";
import { textElement } from "../write/zip/xml-text";
import { attributeOf, Splices, tagsOf, type Tag } from "./tags";

/** What the styles of the workbook have to say. */
export interface PatchStyles {
  /** The style that shows a day, and is otherwise the given one. */
  dated(style: number): number;
}

interface SheetPatch {
  readonly changes: readonly CellChange[];
  /** Rows up to this one lend no look to those below. */
  readonly header: number;
  readonly styles: PatchStyles;
  /** Serials of the workbook count from 1904. */
  readonly date1904: boolean;
}

type Line = ReadonlyMap<number, CellValue | null>;

/**
 * A sheet's XML with these cells changed; all else stays to the letter. A new cell looks as its column does, else as the cell above
 * it. Throws `HostError` where a formula stands in its place.
 */
export function patchSheet(xml: string, patch: SheetPatch): string {
  return new SheetPatcher(xml, patch).run();
}

class SheetPatcher {
  private readonly splices: Splices;
  private readonly lines: Map<number, Line>;
  private readonly columnStyles: readonly ColumnStyle[];
  /** Rows that the sheet has, in whichever order. */
  private readonly there: ReadonlySet<number>;
  /** Styles of the last cells seen, by column: what stands above. */
  private readonly above = new Map<number, number>();
  private readonly tags: Generator<Tag>;
  private prefix = "";
  private row = 0;
  private column = 0;

  constructor(
    private readonly xml: string,
    private readonly patch: SheetPatch,
  ) {
    this.splices = new Splices(xml);
    this.lines = linesOf(patch.changes);
    this.columnStyles = columnStylesOf(xml);
    this.there = rowsOf(xml);
    this.tags = tagsOf(xml);
  }

  run(): string {
    for (let tag = this.next(); tag; tag = this.next()) {
      if (tag.name === "dimension") this.widen(tag);
      if (tag.name === "sheetData") {
        this.prefix = tag.prefix;
        this.sheetData(tag);
        return this.splices.result();
      }
    }
    throw damaged("工作表里没有单元格部分");
  }

  private next(): Tag | null {
    const step = this.tags.next();
    return step.done ? null : step.value;
  }

  /** Where the sheet says how far it goes. */
  private widen(tag: Tag): void {
    const reference = attributeOf(tag, "ref");
    const area = reference === null ? null : areaNamed(reference);
    if (reference === null || !area) return;
    const { changes } = this.patch;
    const wider = {
      ...area,
      bottom: Math.max(area.bottom, ...changes.map(({ row }) => row)),
      right: Math.max(area.right, ...changes.map(({ column }) => column)),
      top: Math.min(area.top, ...changes.map(({ row }) => row)),
      left: Math.min(area.left, ...changes.map(({ column }) => column)),
    };
    const at = this.xml.indexOf(reference, tag.start);
    this.splices.replace(at, at + reference.length, areaName(wider));
  }

  private sheetData(opening: Tag): void {
    if (opening.empty) {
      const tag = `<${this.prefix}sheetData`;
      this.splices.replace(
        opening.start,
        opening.end,
        `${tag}${opening.inside}>${this.rest()}</${tag.slice(1)}>`,
      );
      return;
    }
    for (let tag = this.next(); tag; tag = this.next()) {
      if (tag.name === "sheetData") return this.splices.insert(tag.start, this.rest());
      if (tag.name === "row" && !tag.closing) this.beginRow(tag);
    }
    throw damaged("工作表的单元格部分不完整");
  }

  /** New rows that come before this one, then the row itself. */
  private beginRow(tag: Tag): void {
    this.row = Number(attributeOf(tag, "r") ?? this.row + 1);
    this.column = 0;
    const before = [...this.lines].filter(([number]) => number < this.row && !this.there.has(number));
    this.splices.insert(tag.start, before.map(([number, line]) => this.newRow(number, line)).join(""));
    for (const [number] of before) this.lines.delete(number);
    const line = this.lines.get(this.row);
    this.lines.delete(this.row);
    const cells = line ? new Map(line) : null;
    // How far it goes is no longer what it says.
    const inside = cells ? tag.inside.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, "") : tag.inside;
    if (tag.empty) {
      if (cells)
        this.splices.replace(tag.start, tag.end, this.rowElement(inside, this.newCells(this.row, cells)));
      return;
    }
    if (inside !== tag.inside) this.splices.replace(tag.start, tag.end, `<${this.prefix}row${inside}>`);
    this.rowCells(cells);
  }

  private rowCells(cells: Map<number, CellValue | null> | null): void {
    for (let tag = this.next(); tag; tag = this.next()) {
      if (tag.name === "row") {
        if (cells) this.splices.insert(tag.start, this.newCells(this.row, cells));
        return;
      }
      if (tag.name !== "c" || tag.closing) continue;
      this.column = columnOf(tag) ?? this.column + 1;
      const style = Number(attributeOf(tag, "s") ?? 0);
      if (this.row > this.patch.header) this.above.set(this.column, style);
      if (cells) this.changeCell(tag, style, cells);
    }
    throw damaged("工作表的行不完整");
  }

  /** Cells that come before this one, and it, where it is changed. */
  private changeCell(tag: Tag, style: number, cells: Map<number, CellValue | null>): void {
    const before = new Map([...cells].filter(([column]) => column < this.column));
    this.splices.insert(tag.start, this.newCells(this.row, before));
    for (const column of before.keys()) cells.delete(column);
    const value = cells.get(this.column);
    if (value === undefined) return;
    cells.delete(this.column);
    const end = tag.empty ? tag.end : this.endOfCell();
    this.splices.replace(tag.start, end, this.cell(this.row, this.column, value, style));
  }

  private endOfCell(): number {
    for (let tag = this.next(); tag; tag = this.next()) {
      if (tag.name === "f") throw formulaThere(cellName(this.row, this.column));
      if (tag.name === "c") return tag.end;
    }
    throw damaged("工作表的单元格不完整");
  }

  /** Rows below the last one. */
  private rest(): string {
    return [...this.lines].map(([number, line]) => this.newRow(number, line)).join("");
  }

  private newRow(number: number, line: Line): string {
    return this.rowElement(` r="${number}"`, this.newCells(number, line));
  }

  private rowElement(inside: string, cells: string): string {
    return `<${this.prefix}row${inside}>${cells}</${this.prefix}row>`;
  }

  private newCells(row: number, cells: Line): string {
    return [...cells]
      .filter(([, value]) => value !== null)
      .map(([column, value]) => this.cell(row, column, value, this.lookOf(column)))
      .join("");
  }

  private lookOf(column: number): number {
    const own = this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style;
    return own ?? this.above.get(column) ?? 0;
  }

  private cell(row: number, column: number, value: CellValue | null, style: number): string {
    const shown = isDate(value) ? this.patch.styles.dated(style) : style;
    const open = `<${this.prefix}c r="${cellName(row, column)}"${shown > 0 ? ` s="${shown}"` : ""}`;
    const close = `</${this.prefix}c>`;
    if (value === null || value === "") return `${open}/>`;
    if (typeof value === "string")
      return `${open} t="inlineStr">${this.named(`<is>${textElement(value)}</is>`)}${close}`;
    if (typeof value === "boolean") return `${open} t="b">${this.named(`<v>${value ? 1 : 0}</v>`)}${close}`;
    if (isFault(value)) return `${open} t="e">${this.named(`<v>${value.fault}</v>`)}${close}`;
    const number = isDate(value) ? value.serial - (this.patch.date1904 ? DAYS_BETWEEN_SYSTEMS : 0) : value;
    return `${open}>${this.named(`<v>${number}</v>`)}${close}`;
  }

  /** Our own elements under the prefix of the sheet. */
  private named(xml: string): string {
    return this.prefix === "" ? xml : xml.replace(/<(\/?)(is|t|v)(?=[\s>])/g, `<$1${this.prefix}$2`);
  }
}

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

function columnStylesOf(xml: string): readonly ColumnStyle[] {
  const styles: ColumnStyle[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.name === "sheetData") break;
    const style = tag.name === "col" ? Number(attributeOf(tag, "style") ?? 0) : 0;
    if (style > 0)
      styles.push({ first: Number(attributeOf(tag, "min")), last: Number(attributeOf(tag, "max")), style });
  }
  return styles;
}

function rowsOf(xml: string): ReadonlySet<number> {
  const rows = new Set<number>();
  let row = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.name !== "row" || tag.closing) continue;
    row = Number(attributeOf(tag, "r") ?? row + 1);
    rows.add(row);
  }
  return rows;
}

/** Rows and their cells in ascending order. */
function linesOf(changes: readonly CellChange[]): Map<number, Line> {
  const ordered = [...changes].sort((a, b) => a.row - b.row || a.column - b.column);
  const lines = new Map<number, Map<number, CellValue | null>>();
  for (const { row, column, value } of ordered) {
    const line = lines.get(row) ?? new Map<number, CellValue | null>();
    lines.set(row, line.set(column, value));
  }
  return lines;
}

function columnOf(tag: Tag): number | null {
  const reference = attributeOf(tag, "r");
  return reference === null ? null : (areaNamed(reference)?.left ?? null);
}

function formulaThere(cell: string): HostError {
  return new HostError(
    "refused",
    `${cell} 是公式，程序不改写，什么都没有写。请在 Excel 或 WPS 里把它改成值（复制，选择性粘贴为数值），保存后再试。`,
  );
}
