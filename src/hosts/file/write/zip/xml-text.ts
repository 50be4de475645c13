import { LONGEST_TEXT } from "../../../../workbook/fitted";
import { legible } from "../../../../workbook/text/legible";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

// What XML cannot hold or would change: control characters, CR, U+FFFE, U+FFFF, half surrogate pairs.
const ODD = String.raw`[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|\p{Cs}`;
// The underscore that begins an escape, or would begin one once the character after it is escaped.
const ESCAPES = new RegExp(String.raw`_(?=x[0-9A-Fa-f]{4}(?:_|${ODD}))|${ODD}`, "gu");
/** Cheap first look, also for what `legible` takes out; surrogates are looked at again, since most come in pairs. */
const SUSPECT =
  /[&<>\x00-\x08\x0B-\x1F_\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE\uFFFF]/;

/** `_xHHHH_` for what XML cannot hold, as Excel does it, and `_x005F_` before text that looks like such an escape. */
export function escapeOdd(text: string): string {
  return text.replace(
    ESCAPES,
    (odd) => `_x${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** Text for the inside of an element. */
export function xmlText(text: string): string {
  return SUSPECT.test(text) ? escapeOdd(text).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

/** What an attribute changes besides. */
const QUOTED = /["\n\t]/;

/** Text for an attribute; line ends are kept. */
export function xmlAttribute(text: string): string {
  if (!SUSPECT.test(text) && !QUOTED.test(text)) return text;
  return escapeOdd(text.replace(/\r\n?/g, "\n")).replace(/[&<>"\n\t]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** `<t>…</t>` of a cell or a shared string, legible; nearly every text is settled by one look. */
export function textElement(text: string): string {
  const isSuspect = SUSPECT.test(text);
  const readable = isSuspect ? legible(text) : text;
  if (readable.length > LONGEST_TEXT) throw new Error(`Text of ${readable.length} characters in one cell.`);
  const inside = isSuspect ? xmlText(readable) : readable;
  return keepsBlanks(readable) ? `<t xml:space="preserve">${inside}</t>` : `<t>${inside}</t>`;
}

/** White space at either end is lost unless the element asks for it. */
export function keepsBlanks(text: string): boolean {
  return text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32;
}
