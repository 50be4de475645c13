import { TASKS } from "../../subjects";
import { departments } from "../../subjects/institution/sheets/departments";
import { institutionInfo } from "../../subjects/institution/sheets/institution-info";
import { institutionRoster } from "../../subjects/institution/sheets/roster";
import { finished, notYet, toDo, type TaskState } from "../../subjects/task";
import { departmentStandings } from "../institution/institution";
import { issuedOn } from "../institution/issued-on";
import type { CellPlace } from "../plan";
import type { SessionState } from "../state";
import { consolidating, printing } from "./institution";
import { placeToFill, stateOfSheet } from "./own-sheets";
import { howFar, type PathStep, type StepAtHand } from "./task";

/** 单位信息 → 机构 → 名册 → 下发 → 收齐 → 汇总 → 印制, and what subjects put behind them. */
const PATH: readonly PathStep[] = [
  {
    title: "单位信息",
    state: (state) => stateOfSheet(state, institutionInfo),
    place: inSheet(institutionInfo),
  },
  { title: "机构", state: (state) => stateOfSheet(state, departments), place: inSheet(departments) },
  { title: "名册", state: stateOfRoster, place: inSheet(institutionRoster) },
  { title: "下发", state: issuing, view: "departments" },
  { title: "收齐", state: gathering, view: "departments" },
  { title: "汇总", state: consolidating, view: "consolidating" },
  { title: "印制", state: printing, view: "printing" },
  ...TASKS.filter(({ of, endsPath }) => of === "institution" && endsPath).map(({ title, view, state }) => ({
    ...{ title, view },
    state: ({ checked }: SessionState) => state(checked),
  })),
];

/** How far the supervision office is, step by step; none in another kind of workbook. */
export function pathOf(state: SessionState): readonly StepAtHand[] {
  if (state.kind !== "institution") return [];
  return PATH.map((step) => ({ step, state: howFar(step, state) }));
}

function inSheet(definition: Parameters<typeof placeToFill>[1]): (state: SessionState) => CellPlace {
  return (state) => placeToFill(state, definition);
}

/** Every department has people of its own. */
function stateOfRoster(state: SessionState): TaskState {
  const { departments: listed, roster: people } = state.checked.read.institution;
  const own = stateOfSheet(state, institutionRoster);
  if (own.kind === "to-do") return own;
  const has = new Set(people?.entries.map(({ record }) => record.department));
  const empty = (listed?.entries ?? []).flatMap(({ record: { name } }) =>
    name && !has.has(name) ? [name] : [],
  );
  if (empty.length === 0) return finished(`名册上有 ${people?.entries.length ?? 0} 人，各科室都有人。`);
  return toDo(empty.length, `${empty.length} 个科室没有人`, `名册上还没有人的科室：${empty.join("、")}。`);
}

function issuing(state: SessionState): TaskState {
  const count = departmentStandings(state).length;
  if (anyFiled(state)) return finished("科室已经报来。");
  const unready = [institutionInfo, departments, institutionRoster].filter(
    (one) => stateOfSheet(state, one).kind !== "done",
  );
  if (unready.length > 0) return notYet(`先填好${unready.map(({ tab }) => `“${tab}”`).join("、")}。`);
  const day = issuedOn(state);
  if (day !== null) return finished(`${day} 已生成 ${count} 个科室的工作簿。改过名册的，请重新生成。`);
  return toDo(count, "可以下发", `${count} 个科室，给每个科室一个工作簿。`);
}

function gathering(state: SessionState): TaskState {
  const all = departmentStandings(state);
  if (!anyFiled(state) && issuedOn(state) === null) return notYet("先下发科室工作簿。");
  const open = all.filter(({ standing }) => standing !== "已报");
  if (open.length === 0) return finished(`${all.length} 个科室都已报。`);
  const names = open.map(({ name, standing }) => (standing === "未报" ? name : `${name}（${standing}）`));
  return toDo(open.length, `还差 ${open.length} 个`, `还没有收齐：${names.join("、")}。`);
}

function anyFiled(state: SessionState): boolean {
  return departmentStandings(state).some(({ filed }) => filed !== null);
}
