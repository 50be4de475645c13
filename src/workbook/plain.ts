// White space of every kind, and the marks that take no room: soft hyphen, zero-width space and joiners, BOM.
const UNSEEN = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/g;

/** For comparing, never for printing: NFKC (so １ is 1, Ⅰ is I, Kangxi radicals are characters), no white space. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(UNSEEN, "");
}

/** Text without white space and invisible marks at both ends; what stands between is kept. */
export function trimmed(text: string): string {
  // Nearly every cell begins and ends with something to be seen.
  if (isSeen(text.charCodeAt(0)) && isSeen(text.charCodeAt(text.length - 1))) return text;
  return text.replace(/^[\s\u00AD\u200B-\u200D\u2060\uFEFF]+|[\s\u00AD\u200B-\u200D\u2060\uFEFF]+$/g, "");
}

/** ASCII signs, and what stands behind the ideographic space: there is no white space among them but the BOM. */
function isSeen(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code !== 0xfeff);
}
