/** A tag of a part, and where it stands in its text. */
export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly closing: boolean;
  /** It closes itself: `/>`. */
  readonly empty: boolean;
  /** Its first character, and the one behind it. */
  readonly start: number;
  readonly end: number;
  /** What stands between its name and its end. */
  readonly inside: string;
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w.-]+:)?([\w.-]+)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/g;

/** The tags of a text in their order; comments, CDATA and instructions are passed over. */
export function* tagsOf(text: string, from = 0): Generator<Tag> {
  const pattern = new RegExp(TAG);
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [whole, closing, prefix = "", name, inside = ""] = found;
    if (name === undefined) continue;
    const empty = inside.endsWith("/");
    yield {
      name,
      prefix,
      closing: closing === "/",
      empty,
      start: found.index,
      end: found.index + whole.length,
      inside: empty ? inside.slice(0, -1) : inside,
    };
  }
}

/** An attribute as it is written, references unresolved; null where there is none. */
export function attributeOf({ inside }: Tag, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(inside);
  return found?.[1] ?? found?.[2] ?? null;
}

/** Replacements in a text, made in one pass; each begins where the one before ended, or behind. */
export class Splices {
  private readonly pieces: string[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  replace(start: number, end: number, by: string): void {
    this.pieces.push(this.text.slice(this.at, start), by);
    this.at = end;
  }

  insert(at: number, what: string): void {
    if (what !== "") this.replace(at, at, what);
  }

  result(): string {
    return this.pieces.join("") + this.text.slice(this.at);
  }
}
