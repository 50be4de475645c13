import { F03 } from "../../../findings/catalogue/fields";
import { M05 } from "../catalogue/measures";
import { isDate, isFault, type CellDate, type CellValue } from "../../../workbook/grid";
import { plain } from "../../../workbook/text/plain";
import { toDay } from "../../../workbook/formats/serial-date";
import { faulty, shown } from "../../../sheets/columns/cell-text";
import {
  about,
  textAsCell,
  type CellContext,
  type Column,
  type ColumnAbout,
  type Parsed,
} from "../../../sheets/columns/column";
import {
  DAY_WIDTH,
  isPlausible,
  looksLikeMonth,
  numberIn,
  numericDay,
  understood,
} from "../../../sheets/columns/day";
import { writtenDate } from "../../../sheets/columns/words/day-words";

/** Deadlines that are no date. */
export const STANDING = "长期";
export const AT_ONCE = "立行立改";
const STANDING_WORDS =
  /^(?:(?:长期|长年|常年|全年|持续|经常|日常|平时|一贯)(?:性|化)?(?:坚持|有效|执行|落实|推进|开展|防控|进行|抓好|整改){0,2}|常态(?:化)?(?:坚持|执行|落实|推进|开展|管理|进行){0,2}|常抓不懈|每(?:天|日|周|旬|月|季|季度|半年|年)(?:度)?(?:一次|\d次|坚持|执行|开展)?|按(?:月|季度?|年))$/;
const AT_ONCE_WORDS =
  /^(?:立即|即日|即时|马上|立刻|即刻)(?:起|执行|整改|落实|纠正|改正)?$|^(?:立行立改|立知立改|立查立改|即知即改|即行即改|边查边改|立说立行)$/;
const BETWEEN = /[，,、；;/及和并]/;
/** Longer texts are no word for a deadline. */
const LONGEST_WORD = 24;

/** 完成时限: a day, a month (kept as `2012-12`), 长期 or 立行立改. */
export function due(given: ColumnAbout): Column {
  return {
    kind: "due",
    parse: (cell, context) =>
      isFault(cell) ? faulty(cell, given.header) : parseDue(cell, given.header, context),
    // Text: a month typed into a cell that may hold dates becomes its first day.
    write: textAsCell,
    choices: null,
    several: false,
    form: { control: "deadline", wide: false, keeps: "words" },
    least: DAY_WIDTH,
    look: { horizontal: "center", format: "@" },
    ...about(given, `填写日期（2012-12-31）、月份（2012-12）、${STANDING}或${AT_ONCE}`),
  };
}

function parseDue(cell: CellValue, header: string, { year }: CellContext): Parsed {
  if (isDate(cell)) {
    return isPlausible(cell.serial)
      ? { value: dayOrMonth(cell) }
      : fromNumber(numberIn(cell), header, shown(cell));
  }
  if (typeof cell === "number") return fromNumber(cell, header);
  const typed = shown(cell);
  if (typed === STANDING || typed === AT_ONCE) return { value: typed };
  const written = writtenDate(typed);
  if (written?.usual) return { value: written.value };
  const word = plain(typed);
  const meant = word === STANDING || word === AT_ONCE ? word : (meantBy(word) ?? yearsEnd(word, year));
  if (meant)
    return {
      value: meant,
      trouble: { rule: F03.id, message: "understood", data: { header, value: typed, meant }, fix: meant },
    };
  return written ? understood(typed, written.value, header) : unclear(typed, header);
}

function fromNumber(cell: number, header: string, seen = String(cell)): Parsed {
  const parsed = numericDay(cell, header, seen);
  return parsed.value === null && !looksLikeMonth(cell) ? unclear(seen, header) : parsed;
}

/** 2012年12月 as Excel stores it: the first of the month, shown without its day. */
function dayOrMonth({ serial, monthly }: CellDate): string {
  const day = toDay(serial);
  return monthly && day.endsWith("-01") ? day.slice(0, 7) : day;
}

/** 常态化 → 长期, 立即 → 立行立改; of 立行立改，长期坚持 the longer one holds. */
function meantBy(word: string): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const meant = word
    .replace(/[。.；;]$/, "")
    .split(BETWEEN)
    .map(oneMeaning);
  if (meant.includes(undefined)) return undefined;
  return meant.includes(STANDING) ? STANDING : meant[0];
}

function oneMeaning(word: string): string | undefined {
  if (word === AT_ONCE || AT_ONCE_WORDS.test(word)) return AT_ONCE;
  return STANDING_WORDS.test(word) ? STANDING : undefined;
}

const YEARS_END = /^(?:(?:今年|本年|当年)?年?底(?:以前|之前|前)?)$/;

function yearsEnd(word: string, year: string | null): string | undefined {
  return year && word.includes("年") && YEARS_END.test(word) ? `${year}-12-31` : undefined;
}

function unclear(typed: string, header: string): Parsed {
  const meant = nearDate(plain(typed));
  const data = { header, value: typed, meant: meant ?? "" };
  const message = meant === undefined ? "unclear" : "near";
  return {
    value: null,
    trouble: { rule: M05.id, message, data, ...(meant !== undefined && { fix: meant }) },
  };
}

/** 2012年8月底前 → 2012-08; 2012年底前 → 2012-12-31. */
function nearDate(word: string): string | undefined {
  const [, year] = /^((?:19|20)\d\d)年年?[底末](?:以前|之前|前)?$/.exec(word) ?? [];
  if (year) return `${year}-12-31`;
  return writtenDate(word.replace(/(?:底|末)?(?:以前|之前|前)$|底$/, ""))?.value;
}
