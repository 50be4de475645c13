import { codeAt } from "../workbook/text/code-at";

/** Room to begin with. */
const FIRST = 1 << 12;

/** The letters of many texts, one behind another: a hundred thousand strings and their lists would take ten times the room. */
export class AllLetters {
  #codes = new Uint16Array(FIRST);
  readonly #ends: number[] = [];

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
  }

  /** Of the text at that place. */
  of(index: number): Uint16Array {
    return this.#codes.subarray(this.#ends[index - 1] ?? 0, this.#ends[index]);
  }
}
