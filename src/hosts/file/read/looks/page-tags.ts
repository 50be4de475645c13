import type { Area } from "../../../../workbook/address";
import type { PageImage } from "../../../../workbook/sheet-image";
import type { TagCursor } from "../xml/tag-cursor";

const INCH = 25.4;
const PAPER_A3 = 8;
const USUAL_MARGINS = { top: 19, right: 18, bottom: 19, left: 18, header: 8, footer: 8 };

type Margins = PageImage["margins"];

/** A sheet's page set-up, gathered from its tags. */
export class PageTags {
  #margins: Margins = USUAL_MARGINS;
  #set: Pick<PageImage, "paper" | "landscape" | "scale"> | null = null;
  #fitted = false;
  #centred = false;
  #footer: string | null = null;
  readonly #breaks: number[] = [];

  take(tag: TagCursor): void {
    if (tag.opens("pageSetUpPr")) this.#fitted = tag.on("fitToPage");
    else if (tag.opens("printOptions")) this.#centred = tag.on("horizontalCentered");
    else if (tag.opens("pageMargins")) this.#margins = margins(tag);
    else if (tag.opens("pageSetup")) this.#set = setUp(tag, this.#fitted);
    else if (tag.opens("oddFooter")) this.#footer = tag.text();
    else if (tag.opens("brk")) this.#breaks.push(tag.number("id") ?? 0);
  }

  /** Undefined where nobody has set the page up. */
  page({ rows, columns, area }: PrintNames): PageImage | undefined {
    if (!this.#set) return undefined;
    return {
      ...this.#set,
      margins: this.#margins,
      ...(rows && { repeatRows: rows }),
      ...(columns && { repeatColumns: columns }),
      ...(this.#footer !== null && { footer: this.#footer }),
      ...(this.#breaks.length > 0 && { breaksAfter: this.#breaks }),
      ...(area && { area }),
      ...(this.#centred && { centred: true }),
    };
  }
}

/** Names of a sheet that concern its printing. */
export interface PrintNames {
  readonly rows?: readonly [number, number];
  readonly columns?: readonly [number, number];
  readonly area?: Area;
}

function pagesWide(fitToWidth: number | null): PageImage["scale"] {
  return fitToWidth === 2 ? "two-pages-wide" : "one-page-wide";
}

function setUp(tag: TagCursor, fitted: boolean): Pick<PageImage, "paper" | "landscape" | "scale"> {
  return {
    paper: tag.number("paperSize") === PAPER_A3 ? "A3" : "A4",
    landscape: tag.attribute("orientation") === "landscape",
    scale: fitted ? pagesWide(tag.number("fitToWidth")) : (tag.number("scale") ?? 100),
  };
}

function margins(tag: TagCursor): Margins {
  const millimetres = (name: keyof Margins) => {
    const inches = tag.number(name);
    return inches === null ? USUAL_MARGINS[name] : Math.round(inches * INCH * 10) / 10;
  };
  return {
    top: millimetres("top"),
    right: millimetres("right"),
    bottom: millimetres("bottom"),
    left: millimetres("left"),
    header: millimetres("header"),
    footer: millimetres("footer"),
  };
}
