import { isDitto } from "../../sheets/columns/words/empty-words";
import type { Entry } from "../entry";
import type { Slot } from "./slots";

/** What 同上 means in a column: the nearest value above it. Each line is looked at once for each column, however many ask. */
export class LineAbove {
  private readonly known = new Map<string, { readonly lines: number; readonly value: string | null }>();

  constructor(private readonly entries: readonly Entry[]) {}

  /** Null where nothing stands above, or nothing that could be copied. */
  value(key: string): string | null {
    const before = this.known.get(key);
    const value = this.search(key, before?.lines ?? 0) ?? before?.value ?? null;
    const found = value === UNUSABLE ? null : value;
    this.known.set(key, { lines: this.entries.length, value: found });
    return found;
  }

  private search(key: string, until: number): string | undefined {
    for (let i = this.entries.length - 1; i >= until; i--) {
      const { record, kept } = this.entries[i] as Entry;
      const value = record[key] ?? null;
      if (value !== null) return value;
      const raw = kept.get(key);
      if (raw !== undefined && !(typeof raw === "string" && isDitto(raw))) return UNUSABLE;
    }
    return undefined;
  }
}

/** No cell holds it: the cell above says something that nobody can use. */
const UNUSABLE = "\0";

/** What stands above in the columns that people leave out where the line above says the same. */
export class ValuesAbove {
  private readonly values = new Map<string, string>();
  /** The last line that was passed by, and not looked into yet. */
  private passed: Entry | null = null;

  constructor(private readonly carried: readonly Slot[]) {}

  /** A line that has a value in every one of these columns. */
  pass(line: Entry): void {
    this.passed = line;
  }

  /** What stands above a cell that is left out. A value stands above the lines that follow. */
  under(key: string, value: string | null): string | undefined {
    if (this.passed)
      for (const slot of this.carried) this.take(slot.key, this.passed.record[slot.key] ?? null);
    this.passed = null;
    if (value === null) return this.values.get(key);
    this.take(key, value);
    return undefined;
  }

  private take(key: string, value: string | null): void {
    if (value !== null) this.values.set(key, value);
  }
}
