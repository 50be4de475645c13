import { codeAt } from "../workbook/text/code-at";

/** The pairs of neighbouring characters of a text, each once, ascending. */
export type Pairs = Uint32Array;

/** Signature of a text: so many smallest hashes; two texts that share a band of them are compared. */
const HASHES = 12;
const BAND = 3;
export const BANDS = HASHES / BAND;

/** Shared pairs by all pairs of the two texts, 0 to 1. */
export function likeness(one: string, other: string): number {
  return likenessOf(pairsIn(one), pairsIn(other));
}

function pairsIn(text: string): Pairs {
  return pairsOf(codesOf(text), new Uint32Array(text.length));
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < codes.length; i++) codes[i] = codeAt(text, i);
  return codes;
}

/** They stand at the beginning of `room`: a list of its own for each of many texts costs more than its pairs. */
export function pairsOf(codes: Uint16Array, room: Pairs): Pairs {
  const length = Math.max(0, codes.length - 1);
  const pairs = room.subarray(0, length);
  for (let i = 0; i < length; i++) pairs[i] = pairAt(codes, i);
  pairs.sort();
  let kept = 0;
  for (let i = 0; i < length; i++) if (i === 0 || pairs[i] !== pairs[i - 1]) pairs[kept++] = pairs[i]!;
  return pairs.subarray(0, kept);
}

function pairAt(codes: Uint16Array, at: number): number {
  return (codes[at]! << 16) | codes[at + 1]!;
}

/** The same of their pairs. */
export function likenessOf(a: Pairs, b: Pairs): number {
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

/** One number a band, of 30 bits, equal for texts whose smallest hashes there are equal; the next text's are written over them. */
export function bandsOf(codes: Uint16Array, from: number, end: number): Readonly<Uint32Array> {
  smallest.fill(0xffff_ffff);
  for (let at = from; at < end - 1; at++) {
    let hash = Math.imul(pairAt(codes, at), 0x9e3779b1);
    for (let i = 0; i < HASHES; i++) {
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d + i * 2);
      const positive = hash >>> 0;
      if (positive < smallest[i]!) smallest[i] = positive;
    }
  }
  for (let band = 0; band < BANDS; band++) bands[band] = bandOf(band);
  return bands;
}

const bands = new Uint32Array(BANDS);

/** What texts of other bands or hashes share by chance is told apart when they are compared. */
function bandOf(band: number): number {
  let sum = band + 1;
  for (let i = band * BAND; i < (band + 1) * BAND; i++)
    sum = Math.imul(sum ^ smallest[i]!, 0x85ebca6b) ^ (sum >>> 13);
  return sum >>> 2;
}
