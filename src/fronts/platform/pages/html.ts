import { escaped } from "../../../paper/markup";

/** Delete, and the characters that turn the direction of a line. */
const TURNING = /[\u007f\u202a-\u202e\u2066-\u2069]/g;

/** HTML that is made of texts and other HTML: whatever was not written here is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What a page is made of; null and false are nothing. */
export type HtmlPiece = string | number | Html | null | false | undefined | readonly HtmlPiece[];

/** `html\`<td>${name}</td>\``: texts are escaped, also within quotes; lists are joined; null and false are nothing. */
export function html(parts: TemplateStringsArray, ...pieces: readonly HtmlPiece[]): Html {
  return new Html(
    parts.reduce(
      (text, part, index) => text + part + (index < pieces.length ? written(pieces[index]) : ""),
      "",
    ),
  );
}

function written(piece: HtmlPiece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (piece instanceof Html) return piece.text;
  if (typeof piece === "string" || typeof piece === "number") return harmless(String(piece));
  return piece.map(written).join("");
}

/** Text that somebody may have sent to mislead: without what turns its direction, and safe in quotes of either kind. */
function harmless(text: string): string {
  return escaped(text.replace(TURNING, "")).replaceAll("'", "&#39;");
}
