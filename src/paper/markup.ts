/** An element of an SVG or of an HTML page: for a file it becomes text, in a page an element of that page. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** A text is a text: whoever writes it escapes it. */
  readonly children: readonly (MarkupElement | string)[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (MarkupElement | string)[] = [],
): MarkupElement {
  return { name, attributes, children };
}

/** What XML cannot hold, not even escaped; a text of a cell may have it. */
const UNSAYABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** Half of a rare character alone: no encoding has it. */
const HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it may stand in markup, between tags or between double quotes. */
export function escaped(text: string): string {
  return text
    .replace(UNSAYABLE, "")
    .replace(HALVES, "")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
