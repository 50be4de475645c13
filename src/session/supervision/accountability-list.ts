import { askedOf, writePlainLine } from "../../flows/supervision/plain-lines";
import type { Entry } from "../../reading/entry";
import { keysOf, type RecordOf } from "../../sheets/define-sheet";
import { nextCaseNumbers } from "../../subjects/accountability/case-number";
import { accountability } from "../../subjects/accountability/sheets/accountability";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { askedField, settingsTyped, type AskedForm, type Typed } from "../steps/asked-field";
import { patchPlan } from "../steps/patch-plan";
import { settingsOf, supervisionOf } from "./check-closed";
import type { AskedStep, ListedGroup, ListedLine } from "./listed-line";

type Key = keyof typeof accountability.columns;
type Record = RecordOf<typeof accountability>;
type State = Pick<SessionState, "checked">;

const ASKED = askedOf(accountability);

/** 责任追究: what lacks something first, then the rest, the latest first. */
export function accountabilityGroups(state: State): readonly ListedGroup[] {
  const lines = entriesOf(state)
    .map((entry) => ({ entry, lacking: lackingOf(entry.record) }))
    .toReversed();
  const open = lines.filter(({ lacking }) => lacking.length > 0);
  const done = lines.filter(({ lacking }) => lacking.length === 0);
  const groups: readonly ListedGroup[] = [
    { name: "要补填", sign: "to-do", lines: open.map(({ entry, lacking }) => listed(state, entry, lacking)) },
    { name: "已登记", sign: "done", lines: done.map(({ entry }) => listed(state, entry, [])) },
  ];
  return groups.filter((group) => group.lines.length > 0);
}

/** A new line: it begins with the day, and gets its number by the program. */
export function newAccountability(state: State): AskedStep {
  return stepOf(state, null, "登记一件责任追究", { 日期: settingsOf(state).today });
}

function listed(state: State, { row, record }: Entry<Key>, lacking: readonly string[]): ListedLine {
  const { 被追究人: person, department, 日期: day } = record;
  return {
    at: row,
    title: record.编号 ?? `第 ${row} 行，没有编号`,
    word: lacking.length > 0 ? "要补填" : "已登记",
    says: lacking.length > 0 ? `还没有写：${lacking.join("、")}` : `${person ?? ""} · ${department ?? ""}`,
    aside: day ?? "—",
    facts: keysOf(accountability).flatMap((key) => {
      const value = record[key];
      return value === null ? [] : [[accountability.columns[key].header, value] as const];
    }),
    step: stepOf(state, row, lacking.length > 0 ? "补填" : "更改", saidIn(record)),
  };
}

function stepOf(state: State, row: number | null, called: string, begin: Typed): AskedStep {
  const formOf = (typed: Typed): AskedForm => {
    const field = (key: Key) => askedField(accountability, key, typed, { required: isNeeded(key) });
    return {
      needs: ASKED.filter(isNeeded).map(field),
      may: ASKED.filter((key) => !isNeeded(key)).map(field),
    };
  };
  return { called, begin, formOf, plan: (typed) => planOf(state, row, called, settingsTyped(formOf(typed))) };
}

function planOf(
  state: State,
  row: number | null,
  called: string,
  set: ReturnType<typeof settingsTyped>,
): Plan {
  const supervision = supervisionOf(state);
  const patch = writePlainLine(supervision, {
    ...{ definition: accountability, table: supervision.read.tables.accountability, row, shown: ASKED, set },
    fills: (lines) => {
      const { numbers, properties } = nextCaseNumbers(lines, supervision.content.properties);
      return { lines: new Map([...numbers].map(([at, 编号]) => [at, { 编号 }] as const)), properties };
    },
  });
  return patchPlan(row === null ? called : `${called}责任追究第 ${row} 行`, patch);
}

function saidIn(record: Record): Typed {
  return Object.fromEntries(ASKED.flatMap((key) => (record[key] === null ? [] : [[key, record[key]]])));
}

function isNeeded(key: Key): boolean {
  return accountability.columns[key].required !== false;
}

function lackingOf(record: Record): readonly string[] {
  return ASKED.filter((key) => isNeeded(key) && record[key] === null).map(
    (key) => accountability.columns[key].header,
  );
}

function entriesOf(state: State): readonly Entry<Key>[] {
  return supervisionOf(state).read.tables.accountability?.entries ?? [];
}
