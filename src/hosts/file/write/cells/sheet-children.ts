import type { XmlPiece } from "../zip/utf8";

/** Children of `<worksheet>` in the order the schema demands; Excel offers a repair where it is broken. */
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "ignoredErrors",
  "drawing",
] as const;

/** Name of a child of `<worksheet>`. */
type ChildName = (typeof ORDER)[number];

/** A drawn worksheet taken apart. */
export interface Frame {
  /** The declaration and `<worksheet …>`. */
  readonly head: string;
  readonly children: ReadonlyMap<string, string>;
}

const TAG = /<(\/?)([\w:]+)[^>]*?(\/?)>/g;
const HEAD = /^[^]*?<worksheet[^>]*>/;

/** Takes a worksheet drawn by exceljs apart; its attributes hold no `>`. */
export function takeApart(xml: string): Frame {
  const head = HEAD.exec(xml)?.[0];
  if (head === undefined) throw new Error("The frame is no worksheet.");
  const children = new Map<string, string>();
  let depth = 0;
  let start = 0;
  for (const { index, 0: tag, 1: closing, 2: name, 3: empty } of xml.slice(head.length).matchAll(TAG)) {
    if (depth === 0) start = index;
    if (closing) depth--;
    else if (!empty) depth++;
    if (depth === 0)
      children.set(name ?? "", xml.slice(head.length + start, head.length + index + tag.length));
  }
  return { head, children };
}

/** Puts the sheet together again, with our own children in place of the frame's; an empty one is left out. */
export function* putTogether(
  { head, children }: Frame,
  own: Partial<Record<ChildName, string | Iterable<XmlPiece>>>,
): Generator<XmlPiece> {
  for (const name of children.keys())
    if (!ORDER.some((known) => known === name)) throw new Error(`Where does ${name} go?`);
  yield head;
  for (const name of ORDER) {
    const child = own[name] ?? children.get(name) ?? "";
    if (typeof child === "string") yield child;
    else yield* child;
  }
  yield "</worksheet>";
}
