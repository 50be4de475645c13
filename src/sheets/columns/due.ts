import { z } from "zod";
import { isDate, isFault, type CellValue } from "../../workbook/grid";
import { plain } from "../../workbook/plain";
import { toDay, toSerial } from "../../workbook/serial-date";
import { faulty, shown } from "./cell-text";
import { about, type CellContext, type Column, type ColumnAbout, type Parsed } from "./column";
import { DAY_FORMAT, looksLikeMonth, numericDay, understood } from "./day";
import { writtenDate } from "./day-words";

/** Deadlines that are no date. */
export const STANDING = "长期";
export const AT_ONCE = "立行立改";
const WORDS = new Map([
  ...["长期坚持", "常态化", "每月", "每季度", "每年", "长期有效", "持续"].map(
    (word) => [word, STANDING] as const,
  ),
  ...["立即", "即日", "立即整改", "即知即改"].map((word) => [word, AT_ONCE] as const),
]);

/** 完成时限: a day, a month (kept as `2012-12`), 长期 or 立行立改. */
export function due(given: ColumnAbout): Column {
  return {
    ...about(given, `填写日期（2012-12-31）、月份（2012-12）、${STANDING}或${AT_ONCE}`),
    parse: (cell, context) =>
      isFault(cell) ? faulty(cell, given.header) : parseDue(cell, given.header, context),
    write: (value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? { serial: toSerial(value) } : value),
    schema: z.union([z.iso.date(), z.string().regex(/^\d{4}-\d\d$/), z.enum([STANDING, AT_ONCE])]),
    look: { horizontal: "center", format: DAY_FORMAT },
  };
}

function parseDue(cell: CellValue, header: string, { year }: CellContext): Parsed {
  if (isDate(cell)) return { value: toDay(cell.serial) };
  if (typeof cell === "number") {
    const parsed = numericDay(cell, header);
    return parsed.value === null && !looksLikeMonth(cell) ? unclear(String(cell), header) : parsed;
  }
  const typed = shown(cell);
  if (typed === STANDING || typed === AT_ONCE) return { value: typed };
  const word = plain(typed);
  const meant = word === STANDING || word === AT_ONCE ? word : (WORDS.get(word) ?? yearsEnd(word, year));
  if (meant)
    return {
      value: meant,
      trouble: { rule: "F03", message: "understood", data: { header, value: typed, meant }, fix: meant },
    };
  const written = writtenDate(typed);
  if (!written) return unclear(typed, header);
  return written.usual ? { value: written.value } : understood(typed, written.value, header);
}

function yearsEnd(word: string, year: string | null): string | undefined {
  return year && /^(?:今年|本年|当年)?年?底前?$/.test(word) && word.includes("年")
    ? `${year}-12-31`
    : undefined;
}

function unclear(typed: string, header: string): Parsed {
  const written = writtenDate(plain(typed).replace(/(?:底|末)?(?:以前|之前|前)$|底$/, ""));
  const data = { header, value: typed, meant: written?.value ?? "" };
  return {
    value: null,
    trouble: {
      rule: "M05",
      message: written ? "near" : "unclear",
      data,
      ...(written && { fix: written.value }),
    },
  };
}
