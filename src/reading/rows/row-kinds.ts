import { shown } from "../../sheets/columns/cell-text";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { type CellValue, type GridRow } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { remembering } from "../../workbook/remembering";
import { headerWord, headerWords } from "../head/header-words";
import type { Slot } from "./slots";
import { codeAt, firstTwo } from "../../workbook/text/code-at";

/** Looked at before the text is normalised: nearly no cell begins so. */
const MAY_BE_SAMPLE = /^[（(［[【]?\s{0,4}[例示样范]/;
const SAMPLE_STARTS: ReadonlySet<number> = new Set([..."例示样范"].map((character) => codeAt(character, 0)));
const SAMPLE_WITHIN = 20;
const SAMPLE = /^[([【]?(?:例|示例|样例|范例)\d{0,2}(?:[:)】\]]|$)/;

/** Most cells begin with one of these and need no closer look. */
const FIRST_CHINESE = 0x4e00;
const LAST_CHINESE = 0x9fff;

/** No value, or nothing but white space. */
export function isBlank(value: CellValue | null | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value !== "string") return false;
  return !isUsual(value, 0) && shown(value) === "";
}

/** 例：… left in from the instructions. */
export function isSampleText(text: string): boolean {
  if (isUsual(text, 0) && !SAMPLE_STARTS.has(codeAt(text, 0))) return false;
  return MAY_BE_SAMPLE.test(text) && SAMPLE.test(plain(text.slice(0, SAMPLE_WITHIN)));
}

/** 廉政 and its like may stand before any header. */
const IN_FRONT_OF_HEADERS = ["廉政", "廉洁", "腐败", "党风"];

function isUsual(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code >= FIRST_CHINESE && code <= LAST_CHINESE;
}

const LATIN = /^[\x20-\x7E]*$/;

/** Headers are short: most cells of a register are settled by their length. */
const LONGEST_HEADER = 24;

/** How the headers of each column begin. */
const startsOf = remembering((definition: SheetDefinition): ReadonlyMap<string, ReadonlySet<number>> => {
  const starts = new Map<string, Set<number>>();
  for (const [word, key] of headerWords(definition)) {
    const own = starts.get(key) ?? new Set(IN_FRONT_OF_HEADERS.map(firstTwo));
    starts.set(key, own.add(firstTwo(word)));
  }
  return starts;
});

/** Knows the header when it is printed again inside the sheet, as on every page of a copied table. */
export class RepeatedHeader {
  private readonly keys: (string | undefined)[] = [];
  /** First two characters of a column's headers: a cell that begins otherwise needs no closer look. */
  private readonly starts: (ReadonlySet<number> | undefined)[] = [];
  private readonly words: ReadonlyMap<string, string>;
  private readonly hasLabels: boolean;
  /** Some header has nothing but figures, Latin letters and signs. */
  private readonly hasLatin: boolean;

  constructor(
    definition: SheetDefinition,
    slots: readonly Slot[],
    /** Sub-headings, by column. */
    private readonly labels: ReadonlyMap<number, string>,
  ) {
    this.words = headerWords(definition);
    this.hasLabels = labels.size > 0;
    this.hasLatin = [...this.words.keys()].some((word) => LATIN.test(word));
    const starts = startsOf(definition);
    for (const { key, at } of slots) {
      this.keys[at] = key;
      this.starts[at] = starts.get(key);
    }
  }

  /** Three headers in their columns, or no other text at all. */
  isIn(row: GridRow): boolean {
    return this.mayBeIn(row) && this.isInFact(row);
  }

  /** Settles nearly every row: it has other texts, and fewer than three cells begin as headers do. */
  private mayBeIn({ columns, values }: GridRow): boolean {
    if (this.hasLabels) return true;
    let likely = 0;
    let other = 0;
    for (let i = 0; i < columns.length; i++) {
      const at = columns[i] ?? 0;
      const value = values[i];
      if (this.keys[at] === undefined || isBlank(value)) continue;
      if (typeof value === "string" && this.mayBeHeader(value, at)) likely++;
      else other++;
    }
    return likely >= 3 || (likely > 0 && other === 0);
  }

  private isInFact({ columns, values }: GridRow): boolean {
    let same = 0;
    let other = 0;
    for (let i = 0; i < columns.length; i++) {
      const value = values[i];
      const key = this.keys[columns[i] ?? 0];
      if (key === undefined && !this.hasLabels) continue;
      if (isBlank(value)) continue;
      if (this.hasLabels && this.isLabel(value, columns[i] ?? 0)) same++;
      else if (key === undefined) continue;
      else if (typeof value === "string" && this.isHeader(value, key, columns[i] ?? 0)) same++;
      else other++;
    }
    return same >= 3 || (same > 0 && other === 0);
  }

  private isLabel(value: CellValue | undefined, column: number): boolean {
    if (typeof value !== "string") return false;
    return value.length <= LONGEST_HEADER && this.labels.get(column) === headerWord(value);
  }

  private isHeader(value: string, key: string, column: number): boolean {
    return this.mayBeHeader(value, column) && this.words.get(headerWord(value)) === key;
  }

  private mayBeHeader(value: string, column: number): boolean {
    if (value.length > LONGEST_HEADER) return false;
    if (isUsual(value, 0) && (value.length === 1 || isUsual(value, 1)))
      return this.starts[column]?.has(firstTwo(value)) === true;
    // Days and numbers stay what they are, however a header is made plain.
    return this.hasLatin || !LATIN.test(value);
  }
}
