import { TagCursor } from "../xml/tag-cursor";

/** Something that lies over the cells of a sheet, as the sheet's drawing has it. */
export interface Anchor {
  readonly name: string;
  readonly words: string;
  /** Upper left cell, and the one behind the lower right corner where the anchor says it; row and column from 1. */
  readonly from: Corner;
  readonly to: Corner | null;
  /** In Office's units, where the anchor says it. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Relationships of the drawing: which chart, which picture by dots and by lines. */
  readonly chart: string | null;
  readonly picture: string | null;
  readonly lines: string | null;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

const ANCHORS = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];

/** All of a drawing part, in their order. */
export function anchorsIn(drawing: Uint8Array): readonly Anchor[] {
  const anchors: Anchor[] = [];
  let draft = new AnchorDraft();
  for (const tag = new TagCursor(drawing); tag.next();) {
    if (ANCHORS.some((name) => tag.opens(name))) draft = new AnchorDraft();
    else if (ANCHORS.some((name) => tag.closes(name))) anchors.push(draft.anchor());
    else draft.take(tag);
  }
  return anchors;
}

/** An anchor while its tags come by; of each fact the first counts. */
class AnchorDraft {
  private name: string | null = null;
  private words = "";
  private corner: "from" | "to" = "from";
  private readonly corners = new Map<string, number>();
  private size: Anchor["size"] = null;
  private chart: string | null = null;
  private picture: string | null = null;
  private lines: string | null = null;

  take(tag: TagCursor): void {
    if (tag.opens("from") || tag.opens("to")) this.corner = tag.is("to") ? "to" : "from";
    else if (tag.opens("row") || tag.opens("col"))
      this.corners.set(`${this.corner} ${tag.is("row") ? "row" : "column"}`, Number(tag.text()) + 1);
    else if (tag.opens("cNvPr")) {
      this.words = this.name === null ? (tag.attribute("descr") ?? "") : this.words;
      this.name ??= tag.attribute("name") ?? "";
    } else if (tag.opens("ext")) this.size ??= sizeOf(tag);
    else if (tag.opens("chart")) this.chart ??= tag.attribute("id", true);
    else if (tag.opens("blip")) this.picture ??= tag.attribute("embed", true);
    else if (tag.opens("svgBlip")) this.lines ??= tag.attribute("embed", true);
  }

  anchor(): Anchor {
    const { name, words, size, chart, picture, lines } = this;
    const to = this.cornerAt("to");
    const from = this.cornerAt("from") ?? { row: 1, column: 1 };
    return { name: name ?? "", words, from, to, size, chart, picture, lines };
  }

  private cornerAt(which: "from" | "to"): Corner | null {
    const [row, column] = [this.corners.get(`${which} row`), this.corners.get(`${which} column`)];
    return row === undefined || column === undefined ? null : { row, column };
  }
}

function sizeOf(tag: TagCursor): Anchor["size"] {
  const [width, height] = [tag.number("cx"), tag.number("cy")];
  return width !== null && height !== null && width > 0 && height > 0 ? { width, height } : null;
}
