import { codeAt } from "../workbook/text/code-at";

/** The pairs of neighbouring characters of a text, each once, ascending. */
export type Pairs = Uint32Array;

/** Signature of a text: so many smallest hashes; two texts that share a band of them are compared. */
const HASHES = 12;
const BAND = 3;

export function pairsOf(text: string): Pairs {
  const pairs = pairsInTurn(text);
  pairs.sort();
  let kept = 0;
  for (let i = 0; i < pairs.length; i++) if (i === 0 || pairs[i] !== pairs[i - 1]) pairs[kept++] = pairs[i]!;
  return pairs.subarray(0, kept);
}

/** The same as they stand, each as often as it does. */
function pairsInTurn(text: string): Pairs {
  const pairs = new Uint32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = (codeAt(text, i) << 16) | codeAt(text, i + 1);
  return pairs;
}

/** Shared pairs by all pairs of the two, 0 to 1. */
export function likeness(a: Pairs | undefined, b: Pairs): number {
  if (!a) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared / (a.length + b.length - shared);
}

const smallest = new Uint32Array(HASHES);

/** One number a band, equal for texts whose smallest hashes there are equal. */
export function bandsOf(text: string): number[] {
  smallest.fill(0xffff_ffff);
  for (const pair of pairsInTurn(text)) {
    let hash = Math.imul(pair, 0x9e3779b1);
    for (let i = 0; i < HASHES; i++) {
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d + i * 2);
      const positive = hash >>> 0;
      if (positive < smallest[i]!) smallest[i] = positive;
    }
  }
  return Array.from({ length: HASHES / BAND }, (_, band) => bandOf(band));
}

/** What texts of other bands or hashes share by chance is told apart when they are compared. */
function bandOf(band: number): number {
  let sum = band + 1;
  for (let i = band * BAND; i < (band + 1) * BAND; i++)
    sum = Math.imul(sum ^ smallest[i]!, 0x85ebca6b) ^ (sum >>> 13);
  // Small integers are the keys that maps find fastest.
  return sum >>> 2;
}
