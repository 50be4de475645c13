/** Words of 32 bits that each text has: in fewer of them texts that share nothing look alike more often. */
const WORDS = 4;

/** A bit of 128 for each pair of neighbouring characters of many texts: what only one of two texts shows, the other has not. */
export class Sketches {
  readonly #bits: Uint32Array;

  constructor(texts: number) {
    this.#bits = new Uint32Array(texts * WORDS);
  }

  /** Notes the letters of the text at that place, which stand there in the list. */
  draw(index: number, codes: Uint16Array, from: number, end: number): void {
    for (let at = from; at < end - 1; at++) {
      const bit = Math.imul((codes[at]! << 16) | codes[at + 1]!, 0x9e3779b1) >>> 25;
      this.#bits[index * WORDS + (bit >>> 5)]! |= 1 << (bit & 31);
    }
  }

  /** No less than `likenessOf` two texts of so many letters, at a tenth of its cost. */
  likenessAtMost(one: number, other: number, letters: number, otherLetters: number): number {
    let alone = 0;
    let otherAlone = 0;
    for (let word = 0; word < WORDS; word++) {
      const bits = this.#bits[one * WORDS + word]!;
      const otherBits = this.#bits[other * WORDS + word]!;
      alone += bitsIn(bits & ~otherBits);
      otherAlone += bitsIn(otherBits & ~bits);
    }
    const shared = Math.min(letters - 1 - alone, otherLetters - 1 - otherAlone);
    return shared / (shared + alone + otherAlone);
  }
}

/** How many of 32 are set: counted in twos, in fours, in eights, and these added up by one multiplication. */
function bitsIn(word: number): number {
  const twos = word - ((word >>> 1) & 0x5555_5555);
  const fours = (twos & 0x3333_3333) + ((twos >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
