import { isDateCode } from "../../workbook/number-format";
import { isBuiltInDate } from "./date-formats";
import { TagCursor } from "./tag-cursor";

/** By number of a cell's style: whether it shows numbers as dates. */
export type DateStyles = readonly boolean[];

export function readDateStyles(styles: Uint8Array): DateStyles {
  const custom = new Map<number, boolean>();
  const dates: boolean[] = [];
  let section: "numFmts" | "cellXfs" | null = null;
  for (const tag = new TagCursor(styles); tag.next();) {
    // Nothing behind them says how cells show.
    if (tag.closes("cellXfs")) return dates;
    if (tag.is("numFmts") || tag.is("cellXfs")) {
      section = tag.closing || tag.empty ? null : tag.is("numFmts") ? "numFmts" : "cellXfs";
    } else if (section === "numFmts" && tag.opens("numFmt")) {
      custom.set(tag.number("numFmtId") ?? -1, isDateCode(tag.attribute("formatCode") ?? ""));
    } else if (section === "cellXfs" && tag.opens("xf")) {
      const format = tag.number("numFmtId") ?? 0;
      dates.push(custom.get(format) ?? isBuiltInDate(format));
    }
  }
  return dates;
}
