import { say } from "../../../findings/rule";
import { sheetPlace } from "../../../reading/entry";
import { I02 } from "../catalogue/archive";
import { countedEntries } from "../counted";
import { isIn, periodAfter, periodNamed, periodOf, type Cycle, type NamedPeriod } from "../period";
import { archiveAnalyses } from "../sheets/archive-analyses";
import { settingOf } from "../../institution/sheets/settings";
import type { SupervisionCheck } from "../../subject";

/** I02: each period that collected something, once it is over. */
export const periodsAreAnalysed: SupervisionCheck = {
  rules: [I02],
  check({ file, info, archive, archiveAnalyses: analyses }, { today }, report) {
    const days = countedEntries(archive?.entries ?? []).map(({ 收集日期 }) => 收集日期 ?? "");
    const analysed = (analyses?.entries ?? []).flatMap(
      ({ record }) => periodNamed(record.统计期 ?? "") ?? [],
    );
    const cycle = settingOf(info, "analysisCycle");
    if (cycle === null) return;
    for (const period of endedPeriods(days, cycle as Cycle, today)) {
      if (isCovered(period, analysed)) continue;
      const count = days.filter((day) => isIn(day, period)).length;
      const place = sheetPlace(analyses ?? { file, sheet: archiveAnalyses.tab });
      report(
        say(I02, "missing", place, { period: period.name, count }, { field: "统计期", value: period.name }),
      );
    }
  },
};

/** In which something was collected and which are over, in their order. */
function endedPeriods(days: readonly string[], cycle: Cycle, today: string): readonly NamedPeriod[] {
  const periods = new Map<string, NamedPeriod>();
  for (const day of days.filter((one) => one !== "").sort()) {
    const period = periodOf(day, cycle);
    if (period.to < today) periods.set(period.name, period);
  }
  return [...periods.values()];
}

/** By an analysis of its own, or of each of its parts. */
function isCovered(period: NamedPeriod, analysed: readonly NamedPeriod[]): boolean {
  const parts = analysed.filter(({ from, to }) => from >= period.from && to <= period.to);
  let open = period.from;
  for (const part of parts.sort((one, other) => (one.from < other.from ? -1 : 1)))
    if (isIn(open, part)) open = periodAfter(part).from;
  return open > period.to;
}
