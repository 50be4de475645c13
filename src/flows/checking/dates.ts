/** The two days that rules are handed. */
interface Dates {
  /** The day of the run, or `--as-of`. */
  readonly today: string;
  /** Date of judgement for deadlines (M05). */
  readonly judgedOn: string;
}

/** Deadlines are judged today, or on the last day of the 年度 when that is past, or as of the day given. */
export function datesOf(
  { today, asOf }: { readonly today: string; readonly asOf?: string | undefined },
  year: string | null,
): Dates {
  if (asOf !== undefined) return { today: asOf, judgedOn: asOf };
  const end = year === null ? today : `${year}-12-31`;
  return { today, judgedOn: end < today ? end : today };
}
