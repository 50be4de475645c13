import { markup, type Markup } from "../zip/xml-bytes";

/** What ends a cell whose content is a value. */
export const VALUE_ENDS = markup("</v></c>");

/** A style of cells: what stands between a cell's reference and its content, by the kind of it. */
export interface CellStyle {
  /** All that follows the reference, for there is no content. */
  readonly empty: Markup;
  readonly shared: Markup;
  readonly inline: Markup;
  readonly number: Markup;
  readonly boolean: Markup;
}

/** `attribute` is ` s="…"`, or nothing for cells that name no style. */
export function cellStyle(attribute: string): CellStyle {
  return {
    empty: markup(`"${attribute}/>`),
    shared: markup(`"${attribute} t="s"><v>`),
    inline: markup(`"${attribute} t="inlineStr"><is>`),
    number: markup(`"${attribute}><v>`),
    boolean: markup(`"${attribute} t="b"><v>`),
  };
}
