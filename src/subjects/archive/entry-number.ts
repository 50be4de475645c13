import type { ArchiveRecord } from "./sheets/archive";

const NUMBER = /^XX-(\d{4})-(\d+)$/;
const DIGITS = 3;

interface NumberedLine {
  readonly row: number;
  readonly record: ArchiveRecord;
}

/** Numbers for entries that have none. */
interface NumberedEntries {
  /** By row. */
  readonly numbers: ReadonlyMap<number, string>;
  /** Highest number of each year that was given, as the workbook is to remember it. */
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * The next numbers of the series, `XX-2012-003`, a series a year of 收集日期, in the order of the lines. A number is never given
 * again, though its line was deleted: the workbook remembers the highest one. An entry without a day gets none.
 */
export function nextEntryNumbers(
  lines: readonly NumberedLine[],
  properties: ReadonlyMap<string, string>,
): NumberedEntries {
  const highest = new Map<string, number>();
  const seen = (year: string) =>
    highest.get(year) ?? Math.max(Number(properties.get(propertyOf(year)) ?? 0), ...given(lines, year));
  const numbers = new Map<number, string>();
  const remembered: Record<string, string> = {};
  for (const { row, record } of lines) {
    const year = record.收集日期?.slice(0, 4);
    if (record.entry !== null || year === undefined) continue;
    const number = seen(year) + 1;
    highest.set(year, number);
    remembered[propertyOf(year)] = String(number);
    numbers.set(row, `XX-${year}-${String(number).padStart(DIGITS, "0")}`);
  }
  return { numbers, properties: remembered };
}

function given(lines: readonly NumberedLine[], year: string): readonly number[] {
  return lines.flatMap(({ record }) => {
    const [, of, number] = NUMBER.exec(record.entry ?? "") ?? [];
    return of === year ? [Number(number)] : [];
  });
}

function propertyOf(year: string): string {
  return `IRPC.HighestEntry.${year}`;
}
