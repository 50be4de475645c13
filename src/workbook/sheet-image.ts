import type { Area } from "./address";
import type { CellValue, SheetState } from "./grid";

/** How a cell looks; plain facts that every host can translate. Pages name their looks once and share the objects. */
export interface Look {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** RRGGBB; must stay readable in black and white. */
  readonly fill?: string;
  /** Lines or dots in black over the cell, few or many: it tells cells apart where no colour does. What cannot hatch shows `fill` alone. */
  readonly hatch?: "sparse" | "dense";
  /** RRGGBB of the characters. */
  readonly colour?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly border?: "thin" | "none";
  /** Excel number format. */
  readonly format?: string;
  /** `false`: may be filled in while the sheet is protected. Default `true`. */
  readonly locked?: boolean;
}

export interface ColumnImage {
  /** Width in characters of the default font, as Excel shows it. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Look of cells of this column that name none themselves. */
  readonly look?: Look;
}

/** Where a link leads. */
export interface LinkTarget {
  /** Another workbook: its path from this one's folder, parted by `/`. Without it the link stays inside the workbook. */
  readonly file?: string;
  readonly sheet: string;
  readonly cell: string;
}

/** One row. Text is always stored as text, whatever it begins with. */
export interface RowImage {
  /** Points; computed by the page where text wraps. */
  readonly height?: number;
  /** People write into the row: the height is a start, and Excel fits it again after every change. */
  readonly grows?: boolean;
  readonly cells: readonly (CellValue | null)[];
  /** Where few cells of a wide row are filled, in a sheet of no looks: those alone, by index of `cells`, first to last. */
  readonly few?: ReadonlyMap<number, CellValue>;
  /** Looks by index of `cells`; a hole means the column's look. One look stands for the whole row. */
  readonly looks?: Look | readonly (Look | undefined)[];
  /** Links by index of `cells`. */
  readonly links?: ReadonlyMap<number, LinkTarget>;
}

/** What a cell of an area accepts. */
export interface ValidationImage {
  readonly area: Area;
  readonly accepts:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "list-range"; readonly range: string }
    | { readonly kind: "date" }
    | { readonly kind: "whole"; readonly from: number; readonly to: number }
    | { readonly kind: "text-length"; readonly from: number; readonly to: number }
    | { readonly kind: "any" };
  /** Shown when the cell is selected; at most 255 characters. */
  readonly prompt?: string;
  /** `stop` refuses other values, `warning` asks. Default `stop`. */
  readonly strictness?: "stop" | "warning";
}

export interface PageImage {
  readonly paper: "A3" | "A4";
  readonly landscape: boolean;
  /** Millimetres. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Percent, or so many pages wide and as many as needed tall. */
  readonly scale: number | "one-page-wide" | "two-pages-wide";
  /** Rows printed at the top of every page, first and last. */
  readonly repeatRows?: readonly [number, number];
  /** Columns printed at the left of every page, first and last. */
  readonly repeatColumns?: readonly [number, number];
  /** Excel header and footer code, such as `&C第 &P 页 共 &N 页`. */
  readonly footer?: string;
  /** The page ends after each of these rows. */
  readonly breaksAfter?: readonly number[];
  readonly area?: Area;
  readonly centred?: boolean;
}

/** Bars that lie (`bar`) or stand (`column`), each series beside the other or one on the other; or a line for each series. */
export type ChartKind = "bar" | "stacked-bar" | "column" | "stacked-column" | "line";

/** One row of bars or one line of a chart. */
export interface ChartSeries {
  /** The cell that names it. */
  readonly name: Area;
  /** Cells with numbers, in the order of the categories. */
  readonly values: Area;
}

/**
 * A chart of cells of its own sheet, so that it lives on when people change them. Series differ by pattern as well as by colour,
 * in their order: full, striped, white, ruled both ways; numbers stand on them.
 */
export interface SheetChart {
  readonly kind: ChartKind;
  readonly title: string;
  /** One column or one row of cells. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** The cells that it covers. */
  readonly place: Area;
  /** What it shows, in words, for who does not see it. */
  readonly words: string;
}

/** A picture that lies over cells, as large as it says whatever the cells are. */
export interface SheetPicture {
  readonly png: Uint8Array;
  /** The same drawn by lines; programs that know it show it instead. */
  readonly svg?: string;
  /** Its upper left corner is that of this cell; row and column from 1. */
  readonly row: number;
  readonly column: number;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words, for who does not see it. */
  readonly words: string;
}

const OURS = "廉政风险防控图";

/** What hosts call the charts and pictures of a sheet, numbered from 1: by it ours are known again when the sheet is drawn anew. */
export function drawingName(kind: "chart" | "picture", number: number): string {
  return `${OURS}${kind === "chart" ? "表" : "片"}${number}`;
}

/** Whether something that lies over cells is ours. */
export function isOurDrawing(name: string): boolean {
  return name.startsWith(OURS);
}

/** A whole sheet to be drawn. */
export interface SheetImage {
  readonly sheet: string;
  readonly state?: SheetState;
  readonly columns: readonly ColumnImage[];
  /** `rows[0]` is row 1. */
  readonly rows: readonly RowImage[];
  /**
   * Of a sheet as wide as its columns: those of a look that shows no days whose cells hold some all the same, by the row of their
   * first. A million cells need not be looked at to learn that.
   */
  readonly days?: readonly number[];
  readonly merged?: readonly Area[];
  readonly validations?: readonly ValidationImage[];
  /** Rows and columns that stay when scrolling. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Header row and data that get filter buttons. */
  readonly filter?: Area;
  /** Protected without password; cells whose look says `locked: false` stay open. */
  readonly protected?: boolean;
  readonly page?: PageImage;
  readonly charts?: readonly SheetChart[];
  readonly pictures?: readonly SheetPicture[];
}

/** A whole workbook to be drawn. */
export interface WorkbookImage {
  /** What makes a text that is longer than a cell holds one that fits; without it there is none (see `fitted`). */
  readonly fit?: (text: string) => string;
  readonly sheets: readonly SheetImage[];
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
}
