import { askedOf, writePlainLine } from "../../flows/supervision/plain-lines";
import { supervisionFacts } from "../../flows/supervision/warnings-ledger";
import type { Entry } from "../../reading/entry";
import { isKeptUp, leadersOf } from "../../subjects/archive/rules/leaders";
import { leaderFiles } from "../../subjects/archive/sheets/leader-files";
import type { SessionState } from "../state";
import { askedField, settingsTyped, type AskedForm, type Typed } from "../steps/asked-field";
import { patchPlan } from "../steps/patch-plan";
import { settingsOf, supervisionOf } from "./check-closed";
import type { AskedStep, ListedGroup, ListedLine } from "./listed-line";

type Key = keyof typeof leaderFiles.columns;
type State = Pick<SessionState, "checked">;

const ASKED = askedOf(leaderFiles);
/** What is looked at when a file is brought up to date. */
const KEPT_UP: readonly Key[] = ["更新日期", "存放处", "承办人"];

/** 班子成员廉政档案: who has none (the institution's workbook says who leads), whose is old, and the others. */
export function leaderGroups(state: State): readonly ListedGroup[] {
  const { today } = settingsOf(state);
  const entries = supervisionOf(state).read.tables.leaderFiles?.entries ?? [];
  const { house } = facts(state);
  const without = (house ? leadersOf(house) : []).filter(
    ({ name }) => !entries.some(({ record }) => record.name === name),
  );
  const kept = entries.filter(({ record }) => isKeptUp(record.更新日期, today));
  const old = entries.filter((entry) => !kept.includes(entry));
  const groups: readonly ListedGroup[] = [
    { name: "没有建档", sign: "to-do", lines: without.map(({ name, title }) => missing(state, name, title)) },
    { name: "该更新", sign: "to-do", lines: old.map((entry) => listed(state, entry, "该更新")) },
    { name: "已建档", sign: "done", lines: kept.map((entry) => listed(state, entry, "已建档")) },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/** A new file: made and looked at on the day. */
export function newLeaderFile(state: State, name?: string): AskedStep {
  const { today } = settingsOf(state);
  const begin = { ...(name !== undefined && { name }), 建档日期: today, 更新日期: today };
  return stepOf(state, {
    row: null,
    called: name === undefined ? "登记一份廉政档案" : "建档",
    keys: ASKED,
    begin,
  });
}

function missing(state: State, name: string, title: string | null): ListedLine {
  return {
    ...{ at: name, title: name, word: "没有建档", says: title ?? "班子成员", aside: "—", facts: [] },
    step: newLeaderFile(state, name),
  };
}

function listed(state: State, { row, record }: Entry<Key>, word: string): ListedLine {
  const said = KEPT_UP.flatMap((key) => (record[key] === null ? [] : [[key, record[key]] as const]));
  const begin = { ...Object.fromEntries(said), 更新日期: settingsOf(state).today };
  return {
    at: row,
    title: record.name ?? `第 ${row} 行，没有姓名`,
    word,
    says: [record.title, record.存放处].filter((one) => one !== null).join(" · "),
    aside: record.更新日期 === null ? "—" : `更新于 ${record.更新日期}`,
    facts: (["建档日期", ...KEPT_UP] as const).flatMap((key) => {
      const value = record[key];
      return value === null ? [] : [[leaderFiles.columns[key].header, value] as const];
    }),
    // A line that lacks more is completed with it.
    step: stepOf(state, {
      ...{ row, called: "更新", begin },
      keys: ASKED.filter((key) => KEPT_UP.includes(key) || record[key] === null),
    }),
  };
}

interface Step {
  readonly row: number | null;
  readonly called: string;
  readonly keys: readonly Key[];
  readonly begin: Typed;
}

function stepOf(state: State, { row, called, keys, begin }: Step): AskedStep {
  const formOf = (typed: Typed): AskedForm => ({
    needs: keys.map((key) => askedField(leaderFiles, key, typed, { required: true })),
    may: [],
  });
  const plan = (typed: Typed) => {
    const supervision = supervisionOf(state);
    const patch = writePlainLine(supervision, {
      ...{ definition: leaderFiles, table: supervision.read.tables.leaderFiles, row, shown: keys },
      set: settingsTyped(formOf(typed)),
      fills: (lines) => ({ lines: titlesOf(state, lines.at(-1)) }),
    });
    return patchPlan(called, patch);
  };
  return { called, begin, formOf, plan };
}

/** 职务 as the roster has it, on the line that is written. */
function titlesOf(state: State, line: Pick<Entry<Key>, "row" | "record"> | undefined) {
  const { house } = facts(state);
  const title = house && leadersOf(house).find(({ name }) => name === line?.record.name)?.title;
  return new Map(line && title ? [[line.row, { title }] as const] : []);
}

function facts(state: State) {
  return supervisionFacts(supervisionOf(state), settingsOf(state));
}
