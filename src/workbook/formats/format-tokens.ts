/** What a part of a number format asks for; `code` is in lower case. */
export type Token =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "figures" | "date" | "elapsed"; readonly code: string }
  | { readonly kind: "general" };

/** A quoted text, an escaped sign, room for a sign, elapsed time, other brackets, no format, figures, dates, anything else. */
const TOKEN =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>.)|[_*].|\[(?<elapsed>h+|m+|s+)\]|\[[^\]]*\]|(?<general>General|(?:G\/)?通用格式|@)|(?<figures>[0#?][0#?,.]*)|(?<date>am\/pm|上午\/下午|y+|m+|d+|h+|s+|a{3,4})|(?<sign>[^])/gi;

/** The sections of a number format: above, below and at zero, texts. A semicolon in a text parts nothing. */
export function sectionsOf(format: string): readonly (readonly Token[])[] {
  const sections: Token[][] = [[]];
  for (const { groups = {} } of format.matchAll(TOKEN)) {
    if (groups.sign === ";") sections.push([]);
    else sections.at(-1)?.push(tokenOf(groups));
  }
  return sections;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token {
  const { quoted, escaped, elapsed, general, figures, date, sign = "" } = groups;
  if (general !== undefined) return { kind: "general" };
  if (figures !== undefined) return { kind: "figures", code: figures };
  if (elapsed !== undefined) return { kind: "elapsed", code: elapsed.toLowerCase() };
  if (date !== undefined) return { kind: "date", code: date.toLowerCase() };
  return { kind: "words", text: quoted ?? escaped ?? sign };
}
