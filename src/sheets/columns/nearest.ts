/**
 * The listed word nearest to what was typed, by edit distance; one that holds the other comes first.
 * Undefined where none is near enough to propose, or two are equally near.
 */
export function nearest(typed: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const word of words) {
    const far = farness(typed, word);
    if (far < least) best = word;
    else if (far === least) best = undefined;
    least = Math.min(far, least);
  }
  return best;
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
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at++;
  return short.slice(at + 1 - extra) === long.slice(at + 1);
}
