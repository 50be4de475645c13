import { analyse, proposalsBefore, type Proposals } from "../../flows/supervision/archive";
import { lineChanges, tableToWrite } from "../../flows/steps/line-changes";
import { setFields } from "../../flows/steps/set-fields";
import { keysOf, recordOf } from "../../sheets/define-sheet";
import {
  periodAfter,
  periodNamed,
  periodOf,
  type Cycle,
  type NamedPeriod,
} from "../../subjects/archive/period";
import { archiveAnalyses, type ArchiveAnalysisRecord } from "../../subjects/archive/sheets/archive-analyses";
import { settingOf } from "../../subjects/institution/sheets/settings";
import { HostError } from "../../workbook/host-error";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { askedField, settingsTyped, type AskedForm, type Typed } from "../steps/asked-field";
import { settingsOf, supervisionOf } from "./check-closed";
import { patchPlan } from "../steps/patch-plan";

type Key = keyof ArchiveAnalysisRecord;
const OWN = keysOf(archiveAnalyses).filter(
  (key) => key !== "统计期" && archiveAnalyses.columns[key].filledBy === "person",
);
const COUNTED = keysOf(archiveAnalyses).filter((key) => archiveAnalyses.columns[key].filledBy === "program");

/** Periods from the first entry to the day, the latest first; with the years that they lie in. */
export function periodsOf(state: Pick<SessionState, "checked">): readonly string[] {
  const { tables } = supervisionOf(state).read;
  const { today } = settingsOf(state);
  const cycle = (settingOf(tables.info, "analysisCycle") ?? "季度") as Cycle;
  const days = (tables.archive?.entries ?? []).flatMap(({ record }) => record.收集日期 ?? []);
  const first = days.filter((day) => day <= today).sort()[0] ?? today;
  const names: string[] = [];
  for (let one = periodOf(first, cycle); one.from <= today; one = periodAfter(one)) names.push(one.name);
  const years = cycle === "年" ? [] : [...new Set(names.map((name) => name.slice(0, 4)))];
  return [...names.reverse(), ...years.reverse()];
}

/** The period to begin with: the last that is over and was not analysed, else the one that runs. */
export function periodAtHand(state: Pick<SessionState, "checked">): string {
  const { tables } = supervisionOf(state).read;
  const { today } = settingsOf(state);
  const done = new Set((tables.archiveAnalyses?.entries ?? []).map(({ record }) => record.统计期));
  const periods = periodsOf(state).filter((name) => name.length > 4);
  const over = periods.find((name) => !done.has(name) && (periodNamed(name)?.to ?? today) < today);
  return over ?? periods[0] ?? today.slice(0, 4);
}

/** What is counted of a period, header by header, and what became of the proposals before it. */
interface Counted {
  readonly totals: readonly (readonly [header: string, value: string])[];
  readonly proposals: Proposals;
}

export function countedOf(state: Pick<SessionState, "checked">, name: string): Counted {
  const supervision = supervisionOf(state);
  const period = periodIn(name);
  const { record } = analyse(supervision, period);
  return {
    totals: COUNTED.map((key) => [archiveAnalyses.columns[key].header, textOf(record[key])]),
    proposals: proposalsBefore(supervision, period),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" && value !== "" ? value : "—";
}

/** What people write of a period, beside what is counted; what stands there already is shown. */
export function analysisForm(state: Pick<SessionState, "checked">, period: string, typed: Typed): AskedForm {
  const there = lineOf(state, period)?.record;
  const value = (key: Key): Typed => (there?.[key] ? { [key]: there[key] } : {});
  const field = (key: Key) =>
    askedField(archiveAnalyses, key, { ...value(key), ...typed }, { required: false });
  return { needs: [], may: OWN.map(field) };
}

/** The period's totals and words on its line of 档案分析. Throws `HostError` where the sheet cannot be written. */
export function analysisPlan(state: Pick<SessionState, "checked">, name: string, typed: Typed): Plan {
  const supervision = supervisionOf(state);
  const { patch } = analyse(supervision, periodIn(name));
  const { read } = supervision;
  const table = tableToWrite(read.tables.archiveAnalyses, read.file, archiveAnalyses.tab);
  const there = lineOf(state, name);
  const year = read.tables.info?.record.year ?? null;
  const { fields, wrong } = setFields(
    archiveAnalyses,
    OWN,
    settingsTyped(analysisForm(state, name, typed)),
    year,
  );
  if (wrong.length > 0) throw new HostError("refused", `${wrong.join("")}什么都没有写。`);
  const before = there?.record ?? recordOf(archiveAnalyses, {});
  const row = there?.row ?? patch.changes[0]?.row;
  const own = row === undefined ? [] : lineChanges(table, row, before, { ...before, ...fields });
  return patchPlan(`分析 ${name}`, { changes: [...patch.changes, ...own] });
}

function lineOf(state: Pick<SessionState, "checked">, period: string) {
  const { archiveAnalyses: table } = supervisionOf(state).read.tables;
  return table?.entries.find(({ record }) => record.统计期 === period);
}

function periodIn(name: string): NamedPeriod {
  const period = periodNamed(name);
  if (!period) throw new HostError("refused", `“${name}”不是统计期。请写成 2012-Q4、2012-11 或 2012。`);
  return period;
}
