import { codeAt } from "../../../workbook/text/code-at";

/**
 * The listed word nearest to what was typed, by edit distance; one that holds the other comes first.
 * Undefined where none is near enough to propose, two are equally near, or the nearest may mean something else:
 * what is proposed is taken with one click.
 */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const word of words) {
    const far = farness(typed, word);
    if (far < least) best = word;
    else if (far === least) best = undefined;
    least = Math.min(far, least);
  }
  return best !== undefined && isSafe(typed, best, words) ? best : undefined;
}

/** What turns a word round or away from its meaning: 不严重, 离岗, 副检察长, 严重性低. 原则同意 is none of them. */
const TURNS = /[不未没否非无免离副返暂缓低小轻]|前任|原(?!则)|助理/g;

/** The same turns on both sides, and nothing replaced that carries the meaning. */
function isSafe(typed: string, word: string, words: readonly string[]): boolean {
  if (turnsOf(typed) !== turnsOf(word)) return false;
  if (isWithin(typed, word) || isWithin(word, typed)) return true;
  return word.length < 4
    ? differsInShared(typed, word, words)
    : distance(typed, word) <= Math.floor(word.length / 4);
}

function turnsOf(text: string): string {
  return (text.match(TURNS) ?? []).sort().join("");
}

/** Whether `part` is `whole` with characters left out. */
function isWithin(part: string, whole: string): boolean {
  let found = 0;
  for (const character of whole) if (character === part[found]) found++;
  return found === part.length;
}

/** 一极: 级 stands in every grade and tells none apart, so mistaking it changes nothing. In a short word all else does. */
function differsInShared(typed: string, word: string, words: readonly string[]): boolean {
  return (
    typed.length === word.length &&
    [...word].every(
      (character, i) => character === typed[i] || words.every((other) => other.includes(character)),
    )
  );
}

function farness(typed: string, word: string): number {
  const far = distance(typed, word);
  if (word.length > 1 && typed.includes(word)) return far - 0.5;
  if (far > Math.max(1, Math.floor(word.length / 2))) return Infinity;
  return word.includes(typed) ? far - 0.5 : far;
}

/** Levenshtein distance; long texts are not worth comparing and count as far. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 12 || a.length > 64) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether two texts differ in exactly one character: put in, left out or mistaken. Without memory, for long rosters. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const extra = long.length - short.length;
  if (extra > 1 || a === b) return false;
  let at = 0;
  while (at < short.length && codeAt(short, at) === codeAt(long, at)) at++;
  return short.slice(at + 1 - extra) === long.slice(at + 1);
}
