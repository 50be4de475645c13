import { dayOf, isDay } from "../../workbook/serial-date";

/** A day or a month as somebody wrote it. */
export interface WrittenDate {
  /** `2012-10-08`, or `2012-10` where no day was written. */
  readonly value: string;
  /** Written as offices and Excel write it; anything else is understood and told (F05). */
  readonly usual: boolean;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  "○": 0,
  O: 0,
  o: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const USUAL = /^(?:\d{4}-\d{1,2}(?:-\d{1,2})?|\d{4}\/\d{1,2}(?:\/\d{1,2})?|\d{4}年\d{1,2}月(?:\d{1,2}日)?)$/;
const WITH_SIGNS = /^(\d{4})[-/.年](\d{1,2})(?:月|[-/.](?=\d)|$)(?:(\d{1,2})日?)?$/;
const CLOSED_UP = /^(\d{4})(\d{2})(\d{2})$/;
const IN_WORDS =
  /^([〇○Oo零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?$/;

/** Reads `2012.10.8`, `2012年10月`, `20121008`, `二○一二年十月八日` and their kin; undefined where it is no date. */
export function writtenDate(text: string): WrittenDate | undefined {
  const bare = text.normalize("NFKC").replace(/[\s\u200B-\u200D\uFEFF]+/g, "");
  const signs = WITH_SIGNS.exec(bare) ?? CLOSED_UP.exec(bare);
  const parts = signs
    ? signs.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
    : inWords(bare);
  const [year, month, day] = parts ?? [];
  if (
    year === undefined ||
    month === undefined ||
    year < 1950 ||
    year > 2099 ||
    !isDay(year, month, day ?? 1)
  )
    return undefined;
  const value = day === undefined ? dayOf(year, month, 1).slice(0, 7) : dayOf(year, month, day);
  return { value, usual: USUAL.test(text) };
}

function inWords(bare: string): (number | undefined)[] | undefined {
  const words = IN_WORDS.exec(bare);
  if (!words) return undefined;
  const year = [...(words[1] ?? "")].reduce((sum, sign) => sum * 10 + (DIGITS[sign] ?? 0), 0);
  return [year, tens(words[2]), tens(words[3])];
}

/** 十 → 10, 十二 → 12, 二十 → 20, 三十一 → 31. */
function tens(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const [before, after] = word.includes("十") ? word.split("十") : ["", word];
  const ten = word.includes("十") ? (before ? (DIGITS[before] ?? 0) : 1) : 0;
  return ten * 10 + (after ? (DIGITS[after] ?? 0) : 0);
}
