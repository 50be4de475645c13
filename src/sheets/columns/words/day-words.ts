import { rememberingTexts } from "../../../workbook/remembering";
import { dayOf, isDay } from "../../../workbook/formats/serial-date";

/** A day or a month as somebody wrote it. */
interface WrittenDate {
  /** `2012-10-08`, or `2012-10` where no day was written. */
  readonly value: string;
  /** Written as offices and Excel write it; anything else is understood and told (F05). */
  readonly usual: boolean;
}

/** With every blank and an hour behind it, a date has no more characters. */
const LONGEST = 60;
const DIGITS = "一二三四五六七八九";
const USUAL = /^(?:\d{4}-\d{1,2}(?:-\d{1,2})?|\d{4}\/\d{1,2}(?:\/\d{1,2})?|\d{4}年\d{1,2}月(?:\d{1,2}日)?)$/;
const WITH_SIGNS = /^(\d{4})[-/.年](\d{1,2})(?:月|[-/.](?=\d)|$)(?:(\d{1,2})日?)?$/;
const CLOSED_UP = /^(\d{4})(\d{2})(\d{2})$/;
const IN_WORDS =
  /^([〇○◯Oo0零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?$/;

/** The hour that databases write behind a day: ` 00:00:00`, `T08:30`. */
const HOUR = /(?:T|\s+)\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d{1,9})?)?\s?Z?$/;

/** Of the usual Chinese characters, which NFKC leaves alone, only those of 一九九九 and 二○一二 begin a date. */
const BEGINS_OTHERWISE = /^(?![一二])[\u4E00-\u9FFF]/;

/** Reads `2012.10.8`, `2012年10月`, `20121008`, `二○一二年十月八日` and their kin; undefined where it is no date. */
export function writtenDate(text: string): WrittenDate | undefined {
  if (text.length > LONGEST || BEGINS_OTHERWISE.test(text)) return undefined;
  return dateIn(text) ?? undefined;
}

/** A column of days has the same few on all its lines. */
const dateIn = rememberingTexts((text): WrittenDate | null => {
  const usual = USUAL.test(text);
  const bare = usual ? text : withoutHour(text);
  const signs = WITH_SIGNS.exec(bare) ?? CLOSED_UP.exec(bare);
  const parts = signs ? signs.slice(1).map(numberOf) : inWords(bare);
  const [year, month, day] = parts ?? [];
  if (
    year === undefined ||
    month === undefined ||
    year < 1950 ||
    year > 2099 ||
    !isDay(year, month, day ?? 1)
  )
    return null;
  const value = day === undefined ? dayOf(year, month, 1).slice(0, 7) : dayOf(year, month, day);
  return { value, usual };
});

function withoutHour(text: string): string {
  return text
    .normalize("NFKC")
    .replace(HOUR, "")
    .replace(/[\s\u200B-\u200D\uFEFF]+/g, "");
}

/** A group that did not match is undefined, whatever the type of a match says. */
function numberOf(part: string | undefined): number | undefined {
  return part === undefined ? undefined : Number(part);
}

function inWords(bare: string): (number | undefined)[] | undefined {
  const words = IN_WORDS.exec(bare);
  if (!words) return undefined;
  const year = [...(words[1] ?? "")].reduce((sum, sign) => sum * 10 + digit(sign), 0);
  return [year, tens(words[2]), tens(words[3])];
}

/** 十 → 10, 十二 → 12, 二十 → 20, 三十一 → 31. */
function tens(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const [before = "", after] = word.includes("十") ? word.split("十") : ["〇", word];
  return (before === "" ? 1 : digit(before)) * 10 + digit(after ?? "");
}

/** 一 → 1; every way to write nought, and nothing at all → 0. */
function digit(sign: string): number {
  return sign === "" ? 0 : DIGITS.indexOf(sign) + 1;
}
