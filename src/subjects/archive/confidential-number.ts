import { plain } from "../../workbook/text/plain";
import { SERIES } from "../warnings/sheets/words";

const ENTRY = "XX[-－—–]\\d{4}[-－—–]\\d+";
const NOTICE = `(?:${SERIES.join("|")})字?第?[〔\\[(【]\\d{4}[〕\\])】]第?\\d+号?`;
const NUMBER = new RegExp(`${ENTRY}|\\p{Script=Han}?${NOTICE}`, "iu");

/** The number of an entry or a notice that a text cites, however its brackets and spaces are typed (I05); null where it cites none. */
export function confidentialNumberIn(text: string): string | null {
  return NUMBER.exec(plain(text))?.[0] ?? null;
}
