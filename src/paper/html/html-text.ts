import { element, escaped, type MarkupElement } from "../markup";

/** What stands in an element; nothing where it is null. */
export type HtmlContent = MarkupElement | string | null | readonly HtmlContent[];

/** An element of a page. An attribute that is undefined is left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly HtmlContent[]
): MarkupElement {
  const said = Object.entries(attributes).filter((one): one is [string, string] => one[1] !== undefined);
  return element(name, Object.fromEntries(said), flat(content));
}

function flat(content: readonly HtmlContent[]): readonly (MarkupElement | string)[] {
  return content.flatMap((one) => {
    if (one === null) return [];
    return Array.isArray(one) ? flat(one as readonly HtmlContent[]) : [one as MarkupElement | string];
  });
}

/** These have no end tag. */
const VOID: ReadonlySet<string> = new Set(["meta", "link", "img", "br", "hr", "col"]);
/** Between what lies in these, a line feed says nothing. */
const LOOSE: ReadonlySet<string> = new Set(
  "html head body header nav main footer section article div ul ol dl table thead tbody tr figure".split(" "),
);

/** A page as the text of an .html file, the same text wherever it is written. */
export function htmlText(page: MarkupElement): string {
  return `<!DOCTYPE html>\n${written(page)}\n`;
}

function written({ name, attributes, children }: MarkupElement): string {
  const start = Object.entries(attributes).reduce(
    (open, [key, value]) => `${open} ${key}="${escaped(value)}"`,
    `<${name}`,
  );
  if (VOID.has(name)) return `${start}>`;
  const inside = children.map((child) => (typeof child === "string" ? escaped(child) : written(child)));
  const isLoose = LOOSE.has(name) && children.every((child) => typeof child !== "string");
  return isLoose && children.length > 0
    ? `${start}>\n${inside.join("\n")}\n</${name}>`
    : `${start}>${inside.join("")}</${name}>`;
}
