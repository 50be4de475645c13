import type { Finding } from "../findings/finding";
import type { CellContext } from "../sheets/columns/column";
import type { Grid, GridRow } from "../workbook/grid";
import { succeed } from "../workbook/lists/following";
import type { Entry } from "./entry";
import type { Header } from "./head/header";

/** A row as it was read; no entry where it is no line of the table. */
export interface ReadLine {
  readonly entry: Entry | null;
  /** It ends a table (L12). */
  readonly footer: boolean;
  readonly findings: readonly Finding[];
}

/** Lines of a table as they were read from these very rows under the same header. */
export interface Lines {
  /** The header as an object that stays while it says the same. */
  readonly header: Header;
  /** The rows of the sheet when it was read last, and what came of each that stands alone. */
  rows: readonly GridRow[];
  read: readonly (ReadLine | undefined)[];
  /** All that are lines, as they came out last. */
  entries: readonly Entry[];
}

/**
 * What was read before, for a workbook that is read again after every change: the very same sheet says the same again, and
 * so does the very same row under the same header. Whoever hands sheets in keeps rows that did not change.
 */
export class ReadingMemory {
  readonly #sheets = new WeakMap<Grid, Map<string, unknown>>();
  readonly #lines = new Map<string, { readonly under: string; readonly lines: Lines }>();

  /** What was made of this very sheet, or is made now. `how` names the reading: another one is another matter. */
  sheet<T>(grid: Grid, how: string, read: () => T): T {
    const known = this.#sheets.get(grid) ?? new Map<string, unknown>();
    this.#sheets.set(grid, known);
    if (!known.has(how)) known.set(how, read());
    return known.get(how) as T;
  }

  /** Rows of a table; another header, year or stage forgets them. */
  lines({ sheet }: Grid, how: string, header: Header): Lines {
    const table = `${sheet}\n${how}`;
    const under = JSON.stringify([how, header], (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    const known = this.#lines.get(table);
    if (known?.under === under) return known.lines;
    const lines: Lines = { header, rows: [], read: [], entries: [] };
    this.#lines.set(table, { under, lines });
    return lines;
  }
}

/** For the next time. */
export function keepLines(
  lines: Lines,
  rows: readonly GridRow[],
  read: readonly (ReadLine | undefined)[],
  entries: readonly Entry[],
): void {
  succeed(entries, lines.entries);
  Object.assign(lines, { rows, read, entries });
}

/** Everything besides the cells that decides what a sheet says. */
export function wayOfReading(file: string, definition: string, context: CellContext, stage: string): string {
  return JSON.stringify([file, definition, context.year, [...context.oddGrades], stage]);
}
