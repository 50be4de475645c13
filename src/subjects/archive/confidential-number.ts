import { plain } from "../../workbook/text/plain";
import { SERIES } from "../warnings/sheets/words";

const ENTRY = "XX[-－—–]\\d{4}[-－—–]\\d+";
const NOTICE = `(?:${SERIES.join("|")})字?第?[〔\\[(【]\\d{4}[〕\\])】]第?\\d+号?`;
const NUMBER = new RegExp(`${ENTRY}|\\p{Script=Han}?${NOTICE}`, "iu");
/** The last character of each series, XX, or whatever may turn into them: one class, which settles nearly every text. */
const MAY_CITE = new RegExp(
  `[${SERIES.map((name) => name.slice(-1)).join("")}XxＸｘ\\0-\\x08\\x0E-\\x1F\\x7F-\\u200F\\u2028-\\u2FFF\\u3012-\\u4DFF\\uA000-\\uFF00\\uFF5F-\\uFFFF]`,
);
/** Both have a year: four digits on end, blanks apart, or whatever may turn into digits or vanish when it is made plain. */
const HAS_YEAR = /(?:[0-9０-９]\s*){4}|[^\s\x21-\x7E\u2010-\u2027\u3001-\u3011\u4E00-\u9FFF\uFF01-\uFF5E]/;

/** The number of an entry or a notice that a text cites, however its brackets and spaces are typed (I05); null where it cites none. */
export function confidentialNumberIn(text: string): string | null {
  return MAY_CITE.test(text) && HAS_YEAR.test(text) ? (NUMBER.exec(plain(text))?.[0] ?? null) : null;
}
