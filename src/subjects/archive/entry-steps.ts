import { entryState } from "./entry-state";
import { archive, type ArchiveRecord, type ENTRY_STATES } from "./sheets/archive";

type Key = keyof ArchiveRecord;
type EntryState = (typeof ENTRY_STATES)[number];

/** One step of an entry: from which state, what it needs and what it may say. */
interface EntryStep {
  readonly called: string;
  readonly from: EntryState;
  readonly needs: readonly Key[];
  readonly may: readonly Key[];
  /** The day on which it happens, and the day that it must not come before. */
  readonly day?: Key;
  readonly after?: Key;
}

/** 核实, 处理, 归档 (方案四（一）). */
export const ENTRY_STEPS = {
  verify: {
    ...{ called: "核实", from: "待核实", day: "核实日期", after: "收集日期" },
    needs: ["核实情况", "核实日期"],
    may: ["category", "关联风险点编号"],
  },
  handle: {
    ...{ called: "处理", from: "待处理" },
    needs: ["处理意见"],
    may: ["批准人", "处理结果", "关联通知书编号", "移送机关", "移送日期"],
  },
  file: {
    ...{ called: "归档", from: "办理中", day: "归档日期", after: "核实日期" },
    needs: ["归档日期"],
    may: ["处理结果", "关联通知书编号", "移送机关", "移送日期"],
  },
} as const satisfies Readonly<Record<string, EntryStep>>;

export type EntryStepName = keyof typeof ENTRY_STEPS;

/** A step of an entry by its name. */
export function entryStepOf(name: EntryStepName): EntryStep {
  return ENTRY_STEPS[name];
}

/** The step that follows a state; null where the entry is filed. */
export function nextEntryStep(state: EntryState): EntryStepName | null {
  const names = Object.keys(ENTRY_STEPS) as readonly EntryStepName[];
  return names.find((name) => ENTRY_STEPS[name].from === state) ?? null;
}

/** What an entry must say before it is filed, by what was decided: a file without it could not be followed (I03). */
export function neededBy(step: EntryStepName, handling: string | null): readonly Key[] {
  if (step !== "file") return [];
  if (handling === "移送") return ["移送机关", "移送日期"];
  return handling === "预警" ? ["关联通知书编号"] : [];
}

/** Why a step may not be taken: the entry as it was, and as it would be. Null where it may. */
export function whyNoStep(
  name: EntryStepName,
  before: ArchiveRecord,
  record: ArchiveRecord,
  asOf: string,
): string | null {
  const step = entryStepOf(name);
  const state = entryState(before, asOf);
  if (state !== step.from) return `${before.entry ?? "这一件"}现在是“${state}”，不能${step.called}。`;
  const blank = [...step.needs, ...neededBy(name, record.处理意见)].filter((key) => record[key] === null);
  if (blank.length > 0) return `还没有写：${blank.map(headerOf).join("、")}。`;
  const { day: key, after } = step;
  const [day, earlier] = [key && record[key], after && record[after]];
  if (key && day && day > asOf) return `${headerOf(key)}${day}还没有到（按${asOf}判断）。请核对日期。`;
  if (key && after && day && earlier && day < earlier)
    return `${headerOf(key)}${day}早于${headerOf(after)}${earlier}。请核对日期。`;
  return null;
}

function headerOf(key: Key): string {
  return archive.columns[key].header;
}
