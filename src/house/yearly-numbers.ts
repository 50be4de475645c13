import { plain } from "../workbook/text/plain";

/** A series of numbers that begins anew each year: `XX-2012-001`. */
interface YearlySeries {
  readonly prefix: string;
  readonly digits: number;
  /** The document property that remembers the highest of a year, without the year. */
  readonly property: string;
}

/** A line that such a number stands on, or will stand on; without a day it gets none. */
interface NumberedLine {
  readonly row: number;
  readonly number: string | null;
  readonly day: string | null;
}

/** Numbers for lines that have none. */
export interface NextNumbers {
  /** By row. */
  readonly numbers: ReadonlyMap<number, string>;
  /** Highest number of each year that was given, as the workbook is to remember it. */
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * The next numbers of the series, in the order of the lines. A number is never given again, though its line was deleted: the workbook
 * remembers the highest one.
 */
export function nextNumbers(
  { prefix, digits, property }: YearlySeries,
  lines: readonly NumberedLine[],
  properties: ReadonlyMap<string, string>,
): NextNumbers {
  const written = new RegExp(`^${prefix}${DASH}(\\d{4})${DASH}(\\d+)$`, "i");
  const highest = new Map<string, number>();
  const seen = (year: string) =>
    highest.get(year) ??
    Math.max(Number(properties.get(property + year) ?? 0), ...given(lines, written, year));
  const numbers = new Map<number, string>();
  const remembered: Record<string, string> = {};
  for (const { row, number, day } of lines) {
    const year = day?.slice(0, 4);
    if (number !== null || year === undefined) continue;
    const next = seen(year) + 1;
    highest.set(year, next);
    remembered[property + year] = String(next);
    numbers.set(row, `${prefix}-${year}-${String(next).padStart(digits, "0")}`);
  }
  return { numbers, properties: remembered };
}

/** Whatever is typed for a hyphen. */
const DASH = "[-—–−]";

/** However they are typed: one that is not understood would be given again. */
function given(lines: readonly NumberedLine[], written: RegExp, year: string): readonly number[] {
  return lines.flatMap(({ number }) => {
    const [, of, n] = written.exec(plain(number ?? "")) ?? [];
    return of === year ? [Number(n)] : [];
  });
}
