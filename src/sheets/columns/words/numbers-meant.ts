import { plain } from "../../../workbook/text/plain";
import { nearestNumber, numberForm } from "./nearest-number";

/** From one number to another of the same series: GS-K-001至003, GS-K-001—GS-K-003. */
const RANGE = /^(.*\D)(\d{1,6})[至到~–—-]+(.*?)(\d{1,6})$/;
/** What is listed for nobody to read through. */
const MOST = 50;
const COUNT = /^\d{1,6}$/;

/** Numbers as people write them, known by those that there are: `gs-k-2` is GS-K-002, where no other is of that form; any else stays. */
export function knownNumbers(known: readonly string[]): (typed: string) => string {
  const exact = new Set(known);
  let byForm: ReadonlyMap<string, string | null> | null = null;
  return (typed) => {
    if (exact.has(typed)) return typed;
    byForm ??= formsOf(known);
    return byForm.get(numberForm(typed)) ?? typed;
  };
}

/** Null where two are of one form. */
function formsOf(known: readonly string[]): ReadonlyMap<string, string | null> {
  const forms = new Map<string, string | null>();
  for (const one of known) {
    const form = numberForm(one);
    forms.set(form, forms.has(form) ? null : one);
  }
  return forms;
}

/** What was meant by a number that nobody bears. */
interface MeantNumbers {
  /** The number that is proposed, or several, joined by 、. */
  readonly meant: string;
  /** The whole cell, with it in the number's place. */
  readonly fix: string;
}

/** What a listed number that nobody bears is to be replaced by; null where nobody can tell. */
export function meantInList(
  listed: readonly string[],
  stranger: string,
  known: readonly string[],
): MeantNumbers | null {
  const meant = numbersMeant(stranger, known, listed[listed.indexOf(stranger) - 1]);
  if (meant.length === 0) return null;
  const whole = listed.flatMap((one) => (one === stranger ? meant : one));
  return { meant: meant.join("、"), fix: [...new Set(whole)].join("、") };
}

/**
 * The known numbers that were meant by one that nobody bears: those from the one end of a range to the other; of a count alone the
 * one in the series of the number before it (GS-K-001、002); else the nearest. Empty where nobody can tell.
 */
function numbersMeant(
  typed: string,
  known: readonly string[],
  before: string | undefined,
): readonly string[] {
  const between = numbersBetween(typed, known);
  if (between) return between;
  const series = COUNT.test(typed) ? /^(.*\D)\d+$/.exec(before ?? "")?.[1] : undefined;
  const meant = nearestNumber(series === undefined ? typed : series + typed, known);
  return meant === undefined ? [] : [meant];
}

/** Null of what is no range. */
function numbersBetween(typed: string, known: readonly string[]): readonly string[] | null {
  const [, series = "", first = "", again = "", last = ""] = RANGE.exec(plain(typed)) ?? [];
  const form = (count: number) => numberForm(`${series}${count}`);
  const [from, to] = [Number(first), Number(last)];
  if (to <= from || !form(0).endsWith(numberForm(`${again}0`))) return null;
  if (to - from >= MOST) return [];
  const forms = formsOf(known);
  return Array.from({ length: to - from + 1 }, (_none, i) => forms.get(form(from + i)) ?? []).flat();
}
