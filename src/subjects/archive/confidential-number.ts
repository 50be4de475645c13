import { plain } from "../../workbook/text/plain";
import { SERIES } from "../warnings/sheets/words";

const ENTRY = "XX[-－—–]\\d{4}[-－—–]\\d+";
const NOTICE = `(?:${SERIES.join("|")})字?第?[〔\\[(【]\\d{4}[〕\\])】]第?\\d+号?`;
const NUMBER = new RegExp(`${ENTRY}|\\p{Script=Han}?${NOTICE}`, "iu");
/** Both have a year: four digits on end, blanks apart, or whatever may turn into digits or vanish when it is made plain. */
const MAY_CITE = /(?:[0-9０-９]\s*){4}|[^\s\x21-\x7E\u2010-\u2027\u3001-\u3011\u4E00-\u9FFF\uFF01-\uFF5E]/;

/** The number of an entry or a notice that a text cites, however its brackets and spaces are typed (I05); null where it cites none. */
export function confidentialNumberIn(text: string): string | null {
  return MAY_CITE.test(text) ? (NUMBER.exec(plain(text))?.[0] ?? null) : null;
}
