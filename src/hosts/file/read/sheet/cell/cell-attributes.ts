import { ZERO, ascii } from "../../package/bytes";
import { damaged } from "../../package/refusals";

const [LETTER_B, LETTER_D, LETTER_E, LETTER_I, LETTER_S] = ascii("bdeis");

/** What the file says of a cell's value; a number where it says nothing. */
export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

/** The word of a `t` attribute; one of few constants, so that nothing is made for each cell. */
export function typeName(bytes: Uint8Array, from: number, end: number): CellType {
  switch (bytes[from]) {
    case LETTER_S:
      return end - from === 1 ? "s" : "str";
    case LETTER_I:
      return "inlineStr";
    case LETTER_B:
      return "b";
    case LETTER_E:
      return "e";
    case LETTER_D:
      return "d";
    default:
      return "n";
  }
}

/** -1 where it is none. */
export function wholeNumber(bytes: Uint8Array, from: number, end: number): number {
  let number = 0;
  for (let at = from; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Reads `B12`, in either case. What it found stands in its fields until the next one. */
export class ReferenceReader {
  row = 0;
  column = 0;

  read(bytes: Uint8Array, from: number, end: number): void {
    let column = 0;
    let row = 0;
    let at = from;
    for (; at < end; at++) {
      const letter = ((bytes[at] as number) | 32) - 96;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    for (; at < end; at++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) throw damaged("有单元格的地址无法识别");
      row = row * 10 + digit;
    }
    if (column === 0 || row === 0) throw damaged("有单元格的地址无法识别");
    this.column = column;
    this.row = row;
  }
}
