import { namesIn } from "../../sheets/columns/person";
import { isIn, periodBefore, type NamedPeriod } from "./period";
import type { ArchiveAnalysisRecord } from "./sheets/archive-analyses";
import type { ArchiveRecord } from "./sheets/archive";

/** How many entries, by one of their properties; the most frequent first, equal ones in the order in which they came. */
type Share = ReadonlyMap<string, number>;

/** What a period collected. */
interface Totals {
  readonly total: number;
  readonly bySource: Share;
  /** An entry about several departments counts in each of them, and once in `total`. */
  readonly byDepartment: Share;
  readonly byCategory: Share;
}

type Counted = Exclude<keyof Totals, "total">;

const UNSAID = "未写明";

/** Of the entries collected in the period; entries that may not be kept here at all are not among them. */
function totalsOf(entries: readonly ArchiveRecord[], period: NamedPeriod): Totals {
  const collected = entries.filter(({ 收集日期 }) => isIn(收集日期, period));
  return {
    total: collected.length,
    bySource: shareOf(collected, ({ 来源 }) => [来源 ?? UNSAID]),
    byDepartment: shareOf(collected, ({ 涉及科室 }) => (涉及科室 === null ? [UNSAID] : namesIn(涉及科室))),
    byCategory: shareOf(collected, ({ category }) => [category ?? UNSAID]),
  };
}

function shareOf(
  entries: readonly ArchiveRecord[],
  wordsOf: (entry: ArchiveRecord) => readonly string[],
): Share {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const word of new Set(wordsOf(entry))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}

/** `举报3件、投诉1件`. */
function shareInWords(share: Share): string | null {
  return share.size === 0 ? null : [...share].map(([word, count]) => `${word}${count}件`).join("、");
}

const DIMENSIONS: readonly (readonly [Counted, string])[] = [
  ["bySource", "来源"],
  ["byDepartment", "科室"],
  ["byCategory", "类别"],
];

/** `2012-Q3有9件，增加3件；来源：举报增加2件`: against the period before, as a whole and where it moved. */
function trendInWords(entries: readonly ArchiveRecord[], period: NamedPeriod): string {
  const before = periodBefore(period);
  const [now, then] = [totalsOf(entries, period), totalsOf(entries, before)];
  const whole = `${before.name}有${then.total}件，${change(now.total - then.total)}`;
  const parts = DIMENSIONS.flatMap(([key, word]) => {
    const moved = changes(now[key], then[key]);
    return moved.length === 0 ? [] : [`${word}：${moved.join("、")}`];
  });
  return [whole, ...parts].join("；");
}

function changes(now: Share, then: Share): string[] {
  const words = new Set([...now.keys(), ...then.keys()]);
  return [...words].flatMap((word) => {
    const difference = (now.get(word) ?? 0) - (then.get(word) ?? 0);
    return difference === 0 ? [] : [`${word}${change(difference)}`];
  });
}

function change(difference: number): string {
  if (difference === 0) return "持平";
  return difference > 0 ? `增加${difference}件` : `减少${-difference}件`;
}

/** The columns of 档案分析 that the program fills. */
export function countedColumns(
  entries: readonly ArchiveRecord[],
  period: NamedPeriod,
): Pick<ArchiveAnalysisRecord, "信息总数" | "按来源" | "按科室" | "按类别" | "与上期比"> {
  const { total, bySource, byDepartment, byCategory } = totalsOf(entries, period);
  return {
    信息总数: String(total),
    按来源: shareInWords(bySource),
    按科室: shareInWords(byDepartment),
    按类别: shareInWords(byCategory),
    与上期比: trendInWords(entries, period),
  };
}
