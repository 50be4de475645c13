import type { CellMark } from "./cell-mark";
import type { ColumnView } from "./column-view";
import type { SheetBadge } from "./sheet-badge";
import type { LiveWorkbook } from "./live-workbook";
import type { WorkbookImage } from "../sheet-image";

/** A workbook in a spreadsheet of our own page: what a live one can do, and what only whoever shows it can. */
export interface ShownWorkbook {
  readonly live: LiveWorkbook;
  /** Fulfilled when people can type into it; fails where the spreadsheet cannot be loaded. */
  readonly ready: Promise<void>;
  /** Fulfilled when what comes after that is there too: filters, searching, notes; fails where it cannot be loaded. */
  readonly whole: Promise<void>;
  /**
   * Takes what is being typed into an open cell as if Enter had been pressed. Whoever then puts the workbook away at once, without
   * waiting for anything between, loses nothing.
   */
  settle(): Promise<void>;
  /** Whether a cell is open and being typed into: no image has that yet. */
  isTyping(): boolean;
  /**
   * As it stands now, to be saved or kept; the same object until somebody touches the workbook. Whoever shows that object
   * again finds what an image cannot hold as well: formulas, notes, looks of other kinds.
   */
  image(): WorkbookImage;
  /** What a saved file will not have, a sentence each. */
  losses(): readonly string[];
  /** The sheet that somebody looks at. */
  sheetInSight(): string | null;
  /** Opens the search over its cells, which the browser's own cannot see; none where `ready` said that nothing could be loaded. */
  find(): Promise<void>;
  /** Tells of every change, by hand or by the program, looks included. */
  onEdited(listener: () => void): void;
  /** Tells when another cell is selected. */
  onSelected(listener: () => void): void;
  /** Which columns of the sheet in sight step aside; null where all are there. */
  columnView(): string | null;
  /** Lets columns of the sheet in sight step aside, on the screen alone, or brings all of them back. */
  showColumns(view: ColumnView | null): void;
  /** How many lines of the sheet in sight a filter keeps out of sight: they are checked, printed and saved all the same. */
  filteredLines(): number;
  /** Brings them back. */
  showAllLines(): void;
  /** Tells when another sheet comes into sight, and when columns or lines of it step aside or come back. */
  onLooked(listener: () => void): void;
  /** Lays signs over cells, in place of those of before. They are asked for after the pane has shown what it says of them. */
  mark(marks: () => readonly CellMark[]): void;
  /** Puts numbers on the tabs of sheets, in place of those of before. */
  badge(badges: () => readonly SheetBadge[]): void;
}
