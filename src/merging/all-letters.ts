import { codeAt } from "../workbook/text/code-at";
import { bandsOf, likenessOf, pairsOf, type Pairs } from "./likeness";
import { Sketches } from "./sketches";

/** Letters of a usual text, and some more. */
const USUAL = 64;

/** The letters of many texts, one behind another: a hundred thousand strings and their lists would take ten times the room. */
export class AllLetters {
  #codes: Uint16Array;
  readonly #ends: number[] = [];
  /** Pairs of a text stand where its letters do, of which there are more. */
  #pairs = new Uint32Array();
  /** How many of each text; 0: not worked out yet. */
  #pairCounts = new Uint32Array();
  readonly #sketches: Sketches;

  /** Room for so many texts; it grows where they are long. */
  constructor(texts: number) {
    this.#codes = new Uint16Array(texts * USUAL);
    this.#sketches = new Sketches(texts);
  }

  get count(): number {
    return this.#ends.length;
  }

  add(letters: string): void {
    const from = this.#ends.at(-1) ?? 0;
    const end = from + letters.length;
    if (end > this.#codes.length) {
      const larger = new Uint16Array(end * 2);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    for (let i = 0; i < letters.length; i++) this.#codes[from + i] = codeAt(letters, i);
    this.#ends.push(end);
    this.#sketches.draw(this.count - 1, this.#codes, from, end);
  }

  /** How many the text at that place has. */
  lengthOf(index: number): number {
    return this.#ends[index]! - this.#beginOf(index);
  }

  /** See `bandsOf`. */
  bandsOf(index: number): Readonly<Uint32Array> {
    return bandsOf(this.#codes, this.#beginOf(index), this.#ends[index]!);
  }

  /** Whether two texts share so much of their pairs, 0 to 1; of most of those that do not their sketches say so. */
  areAlike(one: number, other: number, share: number): boolean {
    const most = this.#sketches.likenessAtMost(one, other, this.lengthOf(one), this.lengthOf(other));
    return most >= share && likenessOf(this.#pairsOf(one), this.#pairsOf(other)) >= share;
  }

  #beginOf(index: number): number {
    return index === 0 ? 0 : this.#ends[index - 1]!;
  }

  /** Worked out once, for texts of two letters or more; no text is added behind the first that is asked for. */
  #pairsOf(index: number): Pairs {
    if (this.#pairCounts.length === 0) {
      this.#pairs = new Uint32Array(this.#ends.at(-1) ?? 0);
      this.#pairCounts = new Uint32Array(this.count);
    }
    const begin = this.#beginOf(index);
    const end = this.#ends[index]!;
    const count = this.#pairCounts[index]!;
    if (count > 0) return this.#pairs.subarray(begin, begin + count);
    const pairs = pairsOf(this.#codes.subarray(begin, end), this.#pairs.subarray(begin, end));
    this.#pairCounts[index] = pairs.length;
    return pairs;
  }
}
