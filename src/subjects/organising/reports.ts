import type { InstitutionInfoRecord } from "../institution/sheets/institution-info";
import type { WorkLogRecord } from "./sheets/work-log";

/** Who is reported to, and when that was first done. */
interface Reported {
  /** 市院 or 区纪委. */
  readonly to: "市院" | "区纪委";
  readonly on: string | null;
}

/** Words by which a receiver is known besides the name that 单位信息 gives. */
const RECEIVERS = [
  { to: "市院", key: "cityOffice", word: /市(?:人民)?(?:检察)?院|市检/ },
  { to: "区纪委", key: "discipline", word: /纪委|纪律检查委员会/ },
] as const;

/** 报送 to both who are to be reported to, in this year and until the day. */
export function reportedOn(
  log: readonly WorkLogRecord[],
  info: InstitutionInfoRecord | null,
  { today, year }: { readonly today: string; readonly year: string | null },
): readonly Reported[] {
  const sent = log.filter(
    ({ 类型: kind, 日期: day }) => kind === "报送" && day !== null && day <= today && isOfRound(year, day),
  );
  return RECEIVERS.map(({ to, key, word }) => {
    const name = info?.[key] ?? null;
    const isTo = (said: string) =>
      said.includes(to) || (name !== null && said.includes(name)) || word.test(said);
    const days = sent.filter((one) => isTo(one.接收单位 ?? "")).flatMap(({ 日期: day }) => day ?? []);
    return { to, on: days.sort()[0] ?? null };
  });
}

/** A round is reported on in its own year, or in the first months of the next. */
function isOfRound(year: string | null, day: string): boolean {
  return (
    year === null ||
    day.startsWith(year) ||
    (day >= `${Number(year) + 1}-01-01` && day < `${Number(year) + 1}-04-01`)
  );
}
