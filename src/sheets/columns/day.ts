import { F04, F05, F06 } from "../../findings/catalogue/fields";
import { isDate, isFault, type CellDate, type CellValue } from "../../workbook/grid";
import { toDate, toDay } from "../../workbook/formats/serial-date";
import { faulty, mistyped, shown } from "./cell-text";
import { about, type Column, type ColumnAbout, type Parsed } from "./column";
import { writtenDate } from "./words/day-words";

/** How our sheets show a day: no leading zeros, as official documents write it. */
const DAY_FORMAT = 'yyyy"年"m"月"d"日"';
/** A day written out, 2012年10月26日, needs so many characters in whichever font stands in. */
export const DAY_WIDTH = 16;
/** Serials that can be meant as a day: 1980-01-01 to 2079-06-06. */
const [FIRST, LAST] = [29_221, 65_536];

/** A calendar day, `2012-10-08`; in the cell Excel's serial number. */
export function day(given: ColumnAbout): Column {
  return {
    kind: "day",
    parse: (cell) => (isFault(cell) ? faulty(cell, given.header) : parseDay(cell, given.header)),
    write: toDate,
    choices: null,
    several: false,
    form: { control: "date", wide: false, keeps: "value" },
    least: DAY_WIDTH,
    validation: { kind: "date" },
    look: { horizontal: "center", format: DAY_FORMAT },
    ...about(given, "填写日期，如 2012-10-8"),
  };
}

function parseDay(cell: CellValue, header: string): Parsed {
  if (isDate(cell))
    return isPlausible(cell.serial)
      ? { value: toDay(cell.serial) }
      : numericDay(numberIn(cell), header, shown(cell));
  if (typeof cell === "number") return numericDay(cell, header);
  const typed = shown(cell);
  const written = writtenDate(typed);
  if (!written || written.value.length < 10) return noDay(typed, header);
  return written.usual ? { value: written.value } : understood(typed, written.value, header);
}

/** What was typed into a cell with a date format that makes no day of these years of it. */
export function numberIn({ serial }: CellDate): number {
  return mistyped(serial) ?? serial;
}

/**
 * A number without a date format: a day typed closed up, a bare serial, or a month that Excel took for a decimal. `seen` is what
 * somebody sees in the cell.
 */
export function numericDay(cell: number, header: string, seen = String(cell)): Parsed {
  if (looksLikeMonth(cell))
    return { value: null, trouble: { rule: F06.id, message: "month", data: { header, value: cell } } };
  const written = Number.isInteger(cell) ? writtenDate(String(cell)) : undefined;
  if (written) return understood(String(cell), written.value, header);
  return Number.isInteger(cell) && isPlausible(cell)
    ? understood(String(cell), toDay(cell), header)
    : noDay(seen, header);
}

/** Whether a serial can be meant as a day of these years. */
export function isPlausible(serial: number): boolean {
  return serial >= FIRST && serial <= LAST;
}

/** 2012.1 was typed as 2012.10, or as January: nobody can tell. */
export function looksLikeMonth(cell: number): boolean {
  return !Number.isInteger(cell) && /^(?:19|20)\d\d\.\d{1,2}$/.test(String(cell));
}

export function understood(typed: string, value: string, header: string): Parsed {
  return {
    value,
    trouble: {
      rule: F05.id,
      message: "understood",
      data: { header, value: typed, meant: value },
      fix: value,
    },
  };
}

function noDay(typed: string, header: string): Parsed {
  return { value: null, trouble: { rule: F04.id, message: "wrong", data: { header, value: typed } } };
}
