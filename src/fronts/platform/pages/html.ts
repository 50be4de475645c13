/** HTML that is made of texts and other HTML: whatever was not written here is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = string | number | Html | null | false | undefined | readonly Piece[];

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** `html\`<td>${name}</td>\``: texts are escaped, also within quotes; lists are joined; null and false are nothing. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(
    parts.reduce(
      (text, part, index) => text + part + (index < pieces.length ? written(pieces[index]) : ""),
      "",
    ),
  );
}

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (piece instanceof Html) return piece.text;
  if (typeof piece === "string" || typeof piece === "number") return escaped(String(piece));
  return piece.map(written).join("");
}

/** Characters that no page may hold go; those that mean something to HTML are spelt. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[&<>"']/g, (one) => ESCAPED[one] ?? one);
}
