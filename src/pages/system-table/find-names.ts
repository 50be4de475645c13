/** A name where it stands in a text; `end` is the place behind it. */
export interface FoundName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export type FindNames = (text: string) => readonly FoundName[];

const LATIN = /[A-Za-z]/;
const SPACE = /\s/;

/**
 * Finds these names in a text: the longest first, so that 王小明 is not taken for 王小; padded ones (张　三) too; not inside
 * a longer word. One walk over the text, however many names there are.
 */
export function nameFinder(names: Iterable<string>): FindNames {
  const byFirst = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const sameFirst = byFirst.get(name.charAt(0));
    if (sameFirst) sameFirst.push(name);
    else byFirst.set(name.charAt(0), [name]);
  }
  return (text) => {
    const found: FoundName[] = [];
    const isInside = insideWord(text);
    for (let at = 0; at < text.length; at++) {
      const candidates = byFirst.get(text.charAt(at));
      const one = candidates && nameAt(text, at, candidates, isInside);
      if (!one) continue;
      found.push(one);
      at = one.end - 1;
    }
    return found;
  };
}

function nameAt(
  text: string,
  start: number,
  candidates: readonly string[],
  isInside: (start: number, end: number) => boolean,
): FoundName | undefined {
  for (const name of candidates) {
    const end = endOf(name, text, start);
    if (end > start && !isInside(start, end)) return { name, start, end };
  }
  return undefined;
}

/** Place behind the name, white space between its characters passed over; `start` where it does not stand here. */
function endOf(name: string, text: string, start: number): number {
  let at = start;
  for (const character of name.replace(/\s+/g, "")) {
    while (at > start && SPACE.test(text.charAt(at))) at++;
    if (!text.startsWith(character, at)) return start;
    at += character.length;
  }
  return at;
}

let segmenter: Intl.Segmenter | undefined;

/**
 * Whether characters of the text are part of one longer word: 任何 in 任何人, Li in Line. The text is parted into words
 * once, at the first name that stands in it.
 */
function insideWord(text: string): (start: number, end: number) => boolean {
  let words: Intl.Segments | undefined;
  return (start, end) => {
    if (LATIN.test(text.charAt(start)))
      return LATIN.test(text.charAt(start - 1)) || LATIN.test(text.charAt(end));
    segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
    words ??= segmenter.segment(text);
    const word = words.containing(start);
    return word !== undefined && word.segment.length > end - start && word.index + word.segment.length >= end;
  };
}
