import { addEntry, ASKED_OF_ENTRY, missingOfEntry, takeEntryStep } from "../../flows/supervision/archive";
import type { Entry } from "../../reading/entry";
import { entryState } from "../../subjects/archive/entry-state";
import {
  ENTRY_STEPS,
  entryStepOf,
  neededBy,
  nextEntryStep,
  type EntryStepName,
} from "../../subjects/archive/entry-steps";
import { archive, ENTRY_STATES, type ArchiveRecord } from "../../subjects/archive/sheets/archive";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { askedField, settingsTyped, type AskedForm, type Typed } from "../steps/asked-field";
import { settingsOf, supervisionOf } from "./check-closed";
import { patchPlan, refuseLacking } from "../steps/patch-plan";

type Key = keyof ArchiveRecord;
type EntryState = (typeof ENTRY_STATES)[number];

/** An entry of 信息档案库 with its state on the day. */
export interface ArchiveLine {
  readonly row: number;
  readonly record: ArchiveRecord;
  readonly status: EntryState;
  /** The step at hand; null where it is filed. */
  readonly next: EntryStepName | null;
}

interface ArchiveGroup {
  readonly state: EntryState;
  readonly lines: readonly ArchiveLine[];
}

/** The archive by states in their order; states without any entry are left out. */
export function archiveGroups(state: Pick<SessionState, "checked">): readonly ArchiveGroup[] {
  const { today } = settingsOf(state);
  const lines = (supervisionOf(state).read.tables.archive?.entries ?? []).map((entry) =>
    lineOf(entry, today),
  );
  return ENTRY_STATES.map((one) => ({
    state: one,
    lines: lines.filter(({ status }) => status === one),
  })).filter((group) => group.lines.length > 0);
}

function lineOf({ row, record }: Entry<Key>, today: string): ArchiveLine {
  const status = entryState(record, today);
  return { row, record, status, next: nextEntryStep(status) };
}

/** What is known of an entry when it comes in; the rest is the steps' to say. */
const LATER: ReadonlySet<string> = new Set(
  Object.values(ENTRY_STEPS).flatMap(({ needs, may }) => [...needs, ...may]),
);
const STILL_ASKED: ReadonlySet<string> = new Set<Key>(["category", "关联风险点编号"]);

/** The form of a new entry. */
export function entryForm(typed: Typed): AskedForm {
  const asked = ASKED_OF_ENTRY.filter((key) => !LATER.has(key) || STILL_ASKED.has(key));
  const isNeeded = (key: Key) => archive.columns[key].required !== false;
  const field = (key: Key) => askedField(archive, key, typed, { required: isNeeded(key) });
  return {
    needs: asked.filter(isNeeded).map(field),
    may: asked.filter((key) => !isNeeded(key)).map(field),
  };
}

/** A new entry begins with the day. */
export function beginEntry(state: Pick<SessionState, "checked">): Typed {
  return { 收集日期: settingsOf(state).today };
}

/** Throws `HostError` with the sentence why where the entry may not be kept here. */
export function entryPlan(state: Pick<SessionState, "checked">, typed: Typed): Plan {
  const set = settingsTyped(entryForm(typed));
  const { today } = settingsOf(state);
  refuseLacking(missingOfEntry(set, today));
  const { patch, record } = addEntry(supervisionOf(state), set, today);
  return patchPlan(`登记 ${typeof record.entry === "string" ? record.entry : "一件信息"}`, patch);
}

export function entryStepCalled(step: EntryStepName): string {
  return ENTRY_STEPS[step].called;
}

export function beginEntryStep(state: Pick<SessionState, "checked">, step: EntryStepName): Typed {
  const { day } = entryStepOf(step);
  return day === undefined ? {} : { [day]: settingsOf(state).today };
}

/** The small form of the step at hand; what the entry says already stands in it. */
export function entryStepForm({ record }: ArchiveLine, step: EntryStepName, typed: Typed): AskedForm {
  const { needs, may } = entryStepOf(step);
  const needed = [...needs, ...neededBy(step, record.处理意见).filter((key) => record[key] === null)];
  const field = (required: boolean) => (key: Key) =>
    askedField(archive, key, { ...said(record, key), ...typed }, { required });
  return {
    needs: needed.map(field(true)),
    may: may.filter((key) => !needed.includes(key)).map(field(false)),
  };
}

function said(record: ArchiveRecord, key: Key): Typed {
  const value = record[key];
  return value === null ? {} : { [key]: value };
}

/** Throws `HostError` with the sentence why where the step may not be taken. */
export function entryStepPlan(
  state: Pick<SessionState, "checked">,
  line: ArchiveLine,
  step: EntryStepName,
  typed: Typed,
): Plan {
  const set = settingsTyped(entryStepForm(line, step, typed));
  const { patch } = takeEntryStep(
    supervisionOf(state),
    { step, row: line.row, set },
    settingsOf(state).today,
  );
  const name = line.record.entry ?? `第 ${line.row} 行`;
  return patchPlan(`${ENTRY_STEPS[step].called} ${name}`, patch);
}
