import { replace } from "./custom-properties";

const STYLES = "xl/styles.xml";
/** What exceljs gives cells that name no font. */
const THEIRS = `<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>`;
const OURS = `<font><color rgb="FF000000"/><family val="2"/><sz val="10"/><name val="Arial"/></font>`;

/** What a font is made of, in the order of the schema (ECMA-376, CT_Font, as Excel itself writes it). */
const ORDER = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"],
  ...["sz", "color", "name", "family", "charset", "scheme"],
];
const FONT = /<font>(.*?)<\/font>/g;
const CHILD = /<(\w+)[^>]*\/>/g;

/**
 * Column widths count digits of the default font. A theme's font is another one in every language and absent outside
 * Windows, which makes columns up to a third wider; Arial's digits are 7 pixels everywhere.
 *
 * exceljs writes what a font is made of in an order of its own: readers that go by the schema refuse it.
 */
export function fixFonts(parts: Map<string, string>): void {
  replace(parts, STYLES, THEIRS, OURS);
  const styles = parts.get(STYLES) ?? "";
  parts.set(
    STYLES,
    styles.replace(FONT, (_, children: string) => `<font>${inOrder(children)}</font>`),
  );
}

function inOrder(children: string): string {
  const placed = [...children.matchAll(CHILD)].map(([xml, name = ""]) => ({
    xml,
    place: ORDER.indexOf(name),
  }));
  return placed
    .sort((a, b) => a.place - b.place)
    .map(({ xml }) => xml)
    .join("");
}
