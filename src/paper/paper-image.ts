import type { DataPackage } from "../workbook/data/data-table";
import type { ChartImage } from "./chart-image";
import type { WorkbookImage } from "../workbook/sheet-image";

/** What a paragraph is; a paper says once how each of them looks. */
export type PaperStyle =
  | "mark"
  | "number"
  | "title"
  | "addressee"
  | "body"
  | "closing"
  | "heading"
  | "subheading"
  | "header"
  | "cell"
  | "label"
  | "signature"
  | "signed"
  | "cut"
  | "imprint"
  | "footer";

export type PaperAlign = "left" | "center" | "right" | "justify";

/** How the paragraphs of a style look; plain facts that every host can translate. */
export interface TextLook {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly align?: PaperAlign;
  /** RRGGBB; black where it is not named. */
  readonly colour?: string;
  /** Characters that the first line is moved in. */
  readonly firstLine?: number;
  /** Points above and below. */
  readonly before?: number;
  readonly after?: number;
  /** Height of a line, as a multiple of the usual. */
  readonly line?: number;
  /** Height of a line in points, whatever stands in it. */
  readonly exact?: number;
  /** Points that a character is narrower than its font has it. */
  readonly closer?: number;
  /** Stays on the page of what comes after it. */
  readonly withNext?: boolean;
}

/** A text of one style. Line feeds are kept. */
interface ParagraphImage {
  readonly kind: "paragraph";
  readonly style: PaperStyle;
  readonly text: string;
  /** Characters that stay free at the right end. */
  readonly free?: number;
  /** Stays on the page of what comes after it, as some styles always do. */
  readonly withNext?: true;
  /** Stands at the top of the next column. */
  readonly begins?: "column";
}

/** A bar over the whole width of the text; without a colour its place stays white. */
interface RuleImage {
  readonly kind: "rule";
  /** RRGGBB */
  readonly colour: string | null;
  /** Points. */
  readonly weight: number;
}

interface PaperColumn {
  readonly header: string;
  /** Millimetres. */
  readonly width: number;
  readonly align?: PaperAlign;
}

interface PaperRow {
  /** Each text is a paragraph, each list of them a cell. */
  readonly cells: readonly (readonly string[])[];
  /** Longer than can be asked to stand on one page. */
  readonly splits?: boolean;
}

/** A table in thin lines; its header stands on every page that it goes on to. */
export interface TableImage {
  readonly kind: "table";
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
}

/** A cell of a form. Without a style it is what is filled in. */
interface GridCell {
  readonly text: string;
  readonly style?: PaperStyle;
  /** Columns that it goes over. */
  readonly span?: number;
  readonly align?: PaperAlign;
}

/** A form in thin lines. */
export interface GridImage {
  readonly kind: "grid";
  /** Millimetres, column by column. */
  readonly widths: readonly number[];
  readonly rows: readonly {
    /** Millimetres at least. */
    readonly height: number;
    readonly cells: readonly GridCell[];
  }[];
  /** Only the lines below the rows are drawn: to be written on. */
  readonly isRuled?: boolean;
  /** All of it stands on one page. */
  readonly staysTogether?: boolean;
}

/** Who else gets the paper, and who sends it when: lines at the foot of the last page. */
interface ImprintImage {
  readonly kind: "imprint";
  /** Each line from left to right. */
  readonly lines: readonly (readonly string[])[];
}

/** Places to be signed: each line in equal parts, high enough for a pen, and all of them on one page. */
export interface SignaturesImage {
  readonly kind: "signatures";
  /** Millimetres. */
  readonly height: number;
  readonly lines: readonly (readonly string[])[];
}

/** A drawing in the middle of the text, as large as it says. */
export interface PictureImage {
  readonly kind: "picture";
  readonly chart: ChartImage;
}

export type PaperBlock =
  ParagraphImage | RuleImage | TableImage | GridImage | SignaturesImage | ImprintImage | PictureImage;

/** Millimetres. */
export interface PaperPage {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** From the lower edge of the page. */
  readonly footer: number;
  /** So many characters of the body a line, each line so many points high. */
  readonly grid?: { readonly characters: number; readonly line: number };
  /** Columns side by side, so many millimetres apart. */
  readonly columns?: { readonly count: number; readonly gap: number };
}

/** How the styles look that a paper has; everything else looks like its body. */
export type PaperStyles = Readonly<Partial<Record<PaperStyle, TextLook>> & { body: TextLook }>;

/** A whole document to be written. */
export interface PaperImage {
  /** As programs list it. */
  readonly title: string;
  /** `2012-10-08`, the day that it is made on. */
  readonly day: string;
  readonly page: PaperPage;
  readonly styles: PaperStyles;
  /** As in a sheet: `&P` is the page's number, `&N` how many there are. */
  readonly footer: string;
  /** The footer stands at the outer edge, as in a book: right on odd pages, left on even ones. */
  readonly footerOutside?: boolean;
  /** Signed at the foot of each page. */
  readonly signedBelow?: readonly string[];
  readonly blocks: readonly PaperBlock[];
}

/** A file of text as it is, such as a page of a site. */
interface TextImage {
  readonly text: string;
}

/** What a file is to hold. */
export type FileImage = WorkbookImage | PaperImage | ChartImage | DataPackage | TextImage;

export function isText(image: FileImage): image is TextImage {
  return "text" in image;
}

export function isChart(image: FileImage): image is ChartImage {
  return "shapes" in image;
}

export function isTables(image: FileImage): image is DataPackage {
  return "tables" in image;
}

export function isPaper(image: FileImage): image is PaperImage {
  return "blocks" in image;
}
