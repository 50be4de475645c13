import type { Area } from "../address";
import type { CellMark } from "./cell-mark";
import type { CellValue, Grid, WorkbookContent } from "../grid";
import type { WorkbookImage } from "../sheet-image";
import type { WorkbookSource, WorkbookTarget } from "../workbook";

/** A value for one cell of a sheet that people fill in; null empties it. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | null;
}

/** Where somebody stands. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Somebody changed cells by hand. */
export interface SheetChange {
  readonly sheet: string;
  /** Null where rows, columns or sheets came, went or were renamed: everything must be read again. */
  readonly area: Area | null;
}

/** What of a workbook on the screen is read whole. Other sheets are looked at: their first rows, and how far they go. */
export interface ReadingInterest {
  /** Whether the name alone says so. */
  named(sheet: string): boolean;
  /** Whether the first rows say so. */
  wanted(head: Grid): boolean;
}

/** Cells that were changed on a sheet that is known: the other rows stand as they did. */
export interface Edited {
  readonly before: Grid;
  readonly area: Area;
}

/** What the spreadsheet that is open here can do; worked out once. */
export interface Capabilities {
  /** Page set-up, print titles and page breaks can be prepared for printing. */
  readonly pageSetUp: boolean;
  /** Cells can be selected and shown. */
  readonly reveal: boolean;
  /** Changes by hand are told while they happen. */
  readonly live: boolean;
  /** It is told which cells are merged; otherwise only of those that we merged ourselves. */
  readonly merges: boolean;
}

/** Signs over cells that the workbook itself keeps: a file that is saved while they lie there has them. */
export interface MarksInWorkbook {
  /** Lays signs over cells of these sheets, in place of ours of before; none takes them away without a trace. */
  lay(sheets: readonly string[], marks: readonly CellMark[]): Promise<void>;
  /** Whether any of ours lie on these sheets. */
  areLaid(sheets: readonly string[]): Promise<boolean>;
}

/** A workbook as it was read, with changes told from then on. */
export interface Followed {
  readonly content: WorkbookContent;
  /** Ends the telling. */
  readonly stop: () => Promise<void>;
}

/** What became of a drawing. */
export interface Redrawn {
  /** What was refused of how sheets scroll and print, as `paint` says it. */
  readonly refused: readonly string[];
  /** The sheets that were drawn, as they stand now; null where they stand, and could not be read. */
  readonly sheets: readonly Grid[] | null;
  /** Whether the cell is shown already; otherwise `reveal` is yet to be asked for it. */
  readonly isShown: boolean;
}

/** Whether the pane opens of itself with the workbook, which keeps that. */
export interface PaneOpening {
  isOn(): Promise<boolean>;
  /** Counts once the workbook is saved. */
  set(opens: boolean): Promise<void>;
}

/**
 * A workbook open on the screen: everything a file is, and the person before it. Whole sheets both ways, so that a host
 * needs one request to read and few to write, however long the sheets. `paint` draws into the sheets that the image names and
 * adds those that are not there yet; other sheets and properties stay. All methods throw `HostError` where the world refuses.
 */
export interface LiveWorkbook extends WorkbookSource, WorkbookTarget {
  readonly capabilities: Capabilities;
  /**
   * One sheet anew, under the name that it bears now; undefined where it is gone. One request. `edited` says which cells of it
   * are new, so that a host need not ask for the others.
   */
  readSheet(sheet: string, edited?: Edited): Promise<Grid | undefined>;
  /** `paint`, and the sheets that were drawn read again; a host to which a request is dear shows the cell with it. */
  redraw(image: WorkbookImage, shown: CellPlace | null): Promise<Redrawn>;
  /** Writes single cells, all or none, and answers with what stood there before, ready to be written back. */
  writeCells(changes: readonly CellChange[]): Promise<readonly CellChange[]>;
  /**
   * Takes sheets out of the workbook, all or none, hidden ones too; a name that no sheet bears is passed over. Refused where
   * no sheet would be left in sight.
   */
  removeSheets(sheets: readonly string[]): Promise<void>;
  /** Only where signs over cells are part of the workbook, to be laid and taken away. */
  readonly marks?: MarksInWorkbook;
  /** Selects and shows a cell. */
  reveal(sheet: string, row: number, column: number): Promise<void>;
  /** The cell that is selected; null where it is none of one sheet. */
  selected(): Promise<CellPlace | null>;
  /**
   * Tells which cell somebody selected, as long as changes are told, too; answers with the way to stop. Only where the spreadsheet tells
   * without being asked.
   */
  onSelected?(listener: (place: CellPlace) => void): () => void;
  /**
   * Reads everything and tells of changes by hand, never of our own writing, from the first look on: of what is changed while it
   * still reads, too. Only where changes are told.
   */
  follow(listener: (change: SheetChange) => void): Promise<Followed>;
  /** Only where the pane stands in a program that can open it with a workbook. */
  readonly opening?: PaneOpening;
}
