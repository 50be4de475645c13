import type { WorkbookImage } from "../workbook/sheet-image";

/** What a paragraph is; a paper says once how each of them looks. */
export type PaperStyle =
  | "title"
  | "addressee"
  | "body"
  | "closing"
  | "heading"
  | "subheading"
  | "header"
  | "cell"
  | "signature"
  | "footer";

/** How the paragraphs of a style look; plain facts that every host can translate. */
export interface TextLook {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly align?: "left" | "center";
  /** Characters that the first line is moved in. */
  readonly firstLine?: number;
  /** Points above and below. */
  readonly before?: number;
  readonly after?: number;
  /** Height of a line, as a multiple of the usual. */
  readonly line?: number;
  /** Stays on the page of what comes after it. */
  readonly withNext?: boolean;
}

/** A text of one style. Line feeds are kept. */
interface ParagraphImage {
  readonly kind: "paragraph";
  readonly style: PaperStyle;
  readonly text: string;
}

interface PaperColumn {
  readonly header: string;
  /** Millimetres. */
  readonly width: number;
  readonly align?: "left" | "center";
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

/** Places to be signed: each line in equal parts, high enough for a pen, and all of them on one page. */
export interface SignaturesImage {
  readonly kind: "signatures";
  /** Millimetres. */
  readonly height: number;
  readonly lines: readonly (readonly string[])[];
}

export type PaperBlock = ParagraphImage | TableImage | SignaturesImage;

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
}

/** A whole document to be written. */
export interface PaperImage {
  /** As programs list it. */
  readonly title: string;
  /** `2012-10-08`, the day that it is made on. */
  readonly day: string;
  readonly page: PaperPage;
  readonly styles: Readonly<Record<PaperStyle, TextLook>>;
  /** As in a sheet: `&P` is the page's number, `&N` how many there are. */
  readonly footer: string;
  readonly blocks: readonly PaperBlock[];
}

/** What a file is to hold. */
export type FileImage = WorkbookImage | PaperImage;

export function isPaper(image: FileImage): image is PaperImage {
  return "blocks" in image;
}
