import type { Area } from "../../../../workbook/address";
import { parseArea } from "./cell/cell-reference";
import type { Budget } from "../package/limits";
import { damaged } from "../package/refusals";
import { TagCursor } from "../xml/tag-cursor";

interface WidthRange {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** What a sheet's part says before and after its cells. */
export class SheetFrame {
  readonly merged: Area[] = [];
  /** A filter is set; whether it hides rows, the rows tell. */
  filtering = false;
  private readonly widthRanges: WidthRange[] = [];
  /** Views that someone saved have filters of their own. */
  private inSavedView = false;
  /** The cells' tag was seen. */
  atCells = false;
  /** The tag that ends the cells was seen. */
  pastCells = false;
  /** The tag that ends the whole part was seen. */
  ended = false;

  constructor(private readonly budget: Budget) {}

  /** Reads tags up to that of the cells; returns how many bytes it took. */
  head(bytes: Uint8Array): number {
    const tag = new TagCursor(bytes);
    while (!this.atCells && tag.next()) {
      if (tag.opens("col")) this.column(tag);
      else if (tag.opens("sheetPr")) this.filtering ||= tag.on("filterMode");
      else if (tag.opens("sheetData")) {
        this.atCells = true;
        this.pastCells = tag.empty;
      } else if (tag.closes("worksheet")) throw damaged("工作表没有单元格区");
    }
    return tag.at;
  }

  /** Reads tags behind the cells; returns how many bytes it took. */
  tail(bytes: Uint8Array, from: number): number {
    const tag = new TagCursor(bytes, from);
    while (!this.ended && tag.next()) {
      if (tag.opens("mergeCell")) this.merge(tag);
      else if (tag.opens("filterColumn")) this.filtering ||= !this.inSavedView;
      else if (tag.is("customSheetViews")) this.inSavedView = !tag.closing && !tag.empty;
      else if (tag.closes("worksheet")) this.ended = true;
      else if (tag.is("sheetData")) throw damaged("工作表有两个单元格区");
    }
    return this.ended ? bytes.length : tag.at;
  }

  /** Widths by column, as far as columns are filled: formats of empty columns often run to the last one. */
  widths(lastColumn: number): Map<number, number> {
    const widths = new Map<number, number>();
    let next = 1;
    for (const { from, to, width } of this.widthRanges) {
      for (next = Math.max(next, from); next <= Math.min(to, lastColumn); next++) widths.set(next, width);
    }
    return widths;
  }

  private column(tag: TagCursor): void {
    const from = tag.number("min");
    const to = tag.number("max");
    const width = tag.number("width");
    if (from !== null && to !== null && width !== null) this.widthRanges.push({ from, to, width });
  }

  private merge(tag: TagCursor): void {
    this.budget.spend("mergedAreas", 1);
    this.merged.push(parseArea(tag.attribute("ref") ?? ""));
  }
}
