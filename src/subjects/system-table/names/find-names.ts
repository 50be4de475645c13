/** A name where it stands in a text; `end` is the place behind it. */
interface FoundName {
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

/** No word goes on behind one of these, so that a text can be parted at them before it is parted into words. */
const BETWEEN_WORDS = /[\s，。；：、,;:!?！？（）()“”《》【】/／\d]/;
/** Characters of a passage that nothing parts: what the words of a longer one are sought in, before a name and from it on. */
const BEFORE = 60;
const FROM_HERE = 300;
/** No word is longer: one that the end of such a passage may have cut is sought anew. */
const LONGEST_WORD = 20;

/** Words of a part of a text; what stands before `to` is known whole. */
interface Passage {
  readonly words: Intl.Segments;
  readonly from: number;
  readonly to: number;
}

/**
 * Whether characters of the text are part of one longer word: 任何 in 任何人, Li in Line. Only the passage about a name is
 * parted into words, once: parting a run of characters costs more than its length, and people's texts may be one run.
 */
function insideWord(text: string): (start: number, end: number) => boolean {
  let passage: Passage | undefined;
  return (start, end) => {
    if (LATIN.test(text.charAt(start)))
      return LATIN.test(text.charAt(start - 1)) || LATIN.test(text.charAt(end));
    if (!passage || end > passage.to) passage = passageAt(text, start);
    const word = passage.words.containing(start - passage.from);
    if (word === undefined) return false;
    return word.segment.length > end - start && passage.from + word.index + word.segment.length >= end;
  };
}

/** The words about a place, from the last mark before it to the next one behind it. */
function passageAt(text: string, at: number): Passage {
  let from = at;
  while (from > 0 && at - from < BEFORE && !BETWEEN_WORDS.test(text.charAt(from - 1))) from--;
  let to = at + 1;
  while (to < text.length && to - at < FROM_HERE && !BETWEEN_WORDS.test(text.charAt(to))) to++;
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const isCut = to - at === FROM_HERE;
  return { words: segmenter.segment(text.slice(from, to)), from, to: isCut ? to - LONGEST_WORD : to };
}
