import type { Area } from "../../../../workbook/address";
import { parseArea } from "./cell/cell-reference";
import type { Budget } from "../package/limits";
import { damaged } from "../package/refusals";
import { TagCursor } from "../xml/tag-cursor";
import { SameAgain } from "./same-again";

interface WidthRange {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** What a sheet says before its cells. */
interface Head {
  readonly widthRanges: WidthRange[];
  filterMode: boolean;
  /** It has no cells. */
  empty: boolean;
}

/** What it says behind them. */
interface Tail {
  readonly merged: Area[];
  filterColumns: boolean;
}

const heads = new SameAgain<Head>();
const tails = new SameAgain<Tail>();

/** What a sheet's part says before and after its cells. */
export class SheetFrame {
  /** As far as they were read; null where nothing of them was. */
  private before: Head | null = null;
  private behind: Tail | null = null;
  /** Views that someone saved have filters of their own. */
  private inSavedView = false;
  /** The cells' tag was seen. */
  atCells = false;
  /** The tag that ends the cells was seen. */
  pastCells = false;
  /** The tag that ends the whole part was seen. */
  ended = false;

  /** `part` is its name in the package. */
  constructor(
    private readonly budget: Budget,
    private readonly part: string,
  ) {}

  get merged(): readonly Area[] {
    return this.behind?.merged ?? [];
  }

  /** A filter is set; whether it hides rows, the rows tell. */
  get filtering(): boolean {
    return this.before?.filterMode === true || this.behind?.filterColumns === true;
  }

  /** Reads tags up to that of the cells; returns how many bytes it took. */
  head(bytes: Uint8Array): number {
    const isFirst = this.before === null;
    const known = isFirst ? heads.at(this.part, bytes, 0) : undefined;
    const said = (this.before ??= known?.said ?? { widthRanges: [], filterMode: false, empty: false });
    const at = known?.end ?? this.readHead(bytes, said);
    if (known) this.atCells = true;
    else if (isFirst && this.atCells) heads.keep(this.part, bytes.subarray(0, at), said);
    this.pastCells = said.empty;
    return at;
  }

  /** Reads tags behind the cells; returns how many bytes it took. */
  tail(bytes: Uint8Array, from: number): number {
    const isFirst = this.behind === null;
    const known = isFirst ? tails.at(this.part, bytes, from) : undefined;
    const said = (this.behind ??= known?.said ?? { merged: [], filterColumns: false });
    const at = known?.end ?? this.readTail(bytes, from, said);
    if (known) {
      this.budget.spend("mergedAreas", said.merged.length);
      this.ended = true;
    } else if (isFirst && this.ended) tails.keep(this.part, bytes.subarray(from, at), said);
    return this.ended ? bytes.length : at;
  }

  private readHead(bytes: Uint8Array, said: Head): number {
    const tag = new TagCursor(bytes);
    while (!this.atCells && tag.next()) {
      if (tag.opens("col")) takeWidth(tag, said.widthRanges);
      else if (tag.opens("sheetPr")) said.filterMode ||= tag.on("filterMode");
      else if (tag.opens("sheetData")) {
        this.atCells = true;
        said.empty = tag.empty;
      } else if (tag.closes("worksheet")) throw damaged("工作表没有单元格区");
    }
    return tag.at;
  }

  private readTail(bytes: Uint8Array, from: number, said: Tail): number {
    const tag = new TagCursor(bytes, from);
    while (!this.ended && tag.next()) {
      if (tag.opens("mergeCell")) {
        this.budget.spend("mergedAreas", 1);
        said.merged.push(parseArea(tag.attribute("ref") ?? ""));
      } else if (tag.opens("filterColumn")) said.filterColumns ||= !this.inSavedView;
      else if (tag.is("customSheetViews")) this.inSavedView = !tag.closing && !tag.empty;
      else if (tag.closes("worksheet")) this.ended = true;
      else if (tag.is("sheetData")) throw damaged("工作表有两个单元格区");
    }
    return tag.at;
  }

  /** Widths by column, as far as columns are filled: formats of empty columns often run to the last one. */
  widths(lastColumn: number): Map<number, number> {
    const widths = new Map<number, number>();
    let next = 1;
    for (const { from, to, width } of this.before?.widthRanges ?? []) {
      for (next = Math.max(next, from); next <= Math.min(to, lastColumn); next++) widths.set(next, width);
    }
    return widths;
  }
}

function takeWidth(tag: TagCursor, ranges: WidthRange[]): void {
  const from = tag.number("min");
  const to = tag.number("max");
  const width = tag.number("width");
  if (from !== null && to !== null && width !== null) ranges.push({ from, to, width });
}
