import { z } from "zod";
import { isDate, isFault, type CellValue } from "../../workbook/grid";
import { plain } from "../../workbook/plain";
import { toDay, toSerial } from "../../workbook/serial-date";
import { faulty, shown } from "./cell-text";
import { about, type CellContext, type Column, type ColumnAbout, type Parsed } from "./column";
import { DAY_FORMAT, isPlausible, looksLikeMonth, numericDay, understood } from "./day";
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
  if (isDate(cell)) {
    return isPlausible(cell.serial) ? { value: toDay(cell.serial) } : unclear(shown(cell), header);
  }
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
  const meant = nearDate(plain(typed));
  const data = { header, value: typed, meant: meant ?? "" };
  const message = meant === undefined ? "unclear" : "near";
  return { value: null, trouble: { rule: "M05", message, data, ...(meant !== undefined && { fix: meant }) } };
}

/** 2012年8月底前 → 2012-08; 2012年底前 → 2012-12-31. */
function nearDate(word: string): string | undefined {
  const [, year] = /^((?:19|20)\d\d)年年?[底末](?:以前|之前|前)?$/.exec(word) ?? [];
  if (year) return `${year}-12-31`;
  return writtenDate(word.replace(/(?:底|末)?(?:以前|之前|前)$|底$/, ""))?.value;
}
