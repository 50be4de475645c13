import { overLimits } from "./refusals";

/** How much one workbook may ask of us. */
export interface Limits {
  /** Bytes of the file. */
  readonly packedBytes: number;
  /** Bytes of all parts read, unpacked, plus the characters handed out as cell texts. */
  readonly unpackedBytes: number;
  /** Characters kept: each shared text once, each inline text. */
  readonly characters: number;
  /** Rows with a filled cell, in one sheet. */
  readonly rowsPerSheet: number;
  /** Rows with a filled cell, in all sheets. */
  readonly rows: number;
  /** Filled cells in all sheets; also the most shared texts. */
  readonly cells: number;
  /** Merged areas in all sheets. */
  readonly mergedAreas: number;
  /** Parts of the package. */
  readonly entries: number;
}

export const DEFAULT_LIMITS: Limits = {
  packedBytes: 50_000_000,
  unpackedBytes: 500_000_000,
  characters: 80_000_000,
  rowsPerSheet: 200_000,
  rows: 1_000_000,
  cells: 5_000_000,
  mergedAreas: 300_000,
  entries: 10_000,
};

type Counted = "unpackedBytes" | "characters" | "rows" | "cells" | "mergedAreas";

/** Counts what one reading has used; the step over a limit throws. */
export class Budget {
  private readonly used: Record<Counted, number> = {
    unpackedBytes: 0,
    characters: 0,
    rows: 0,
    cells: 0,
    mergedAreas: 0,
  };

  constructor(readonly limits: Limits) {}

  /** A filled row and its cells: asked so often that it looks nothing up by name. */
  spendRow(cells: number): void {
    const { used, limits } = this;
    used.rows++;
    used.cells += cells;
    if (used.rows > limits.rows) throw overLimits(SENTENCES.rows(limits.rows));
    if (used.cells > limits.cells) throw overLimits(SENTENCES.cells(limits.cells));
  }

  spend(what: Counted, amount: number): void {
    this.used[what] += amount;
    if (this.used[what] > this.limits[what]) throw overLimits(SENTENCES[what](this.limits[what]));
  }
}

const SENTENCES: Readonly<Record<Counted, (limit: number) => string>> = {
  unpackedBytes: (limit) => `解压后的内容超过 ${megabytes(limit)}`,
  characters: (limit) => `文字总量超过 ${limit} 字`,
  rows: (limit) => `有内容的行超过 ${limit} 行`,
  cells: (limit) => `有内容的单元格超过 ${limit} 个`,
  mergedAreas: (limit) => `合并单元格超过 ${limit} 处`,
};

/** `50_000_000` → `50 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e5) / 10} MB`;
}
