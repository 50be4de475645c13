import { systemTable } from "../../subjects/system-table/sheets/system-table";
import { openDecisions } from "../institution/deciding";
import { departmentStandings, type DepartmentStanding } from "../institution/institution";
import type { SessionState } from "../state";
import { findingsTask } from "./findings";
import { finished, notYet, PHASE, toDo, type TaskState } from "../../subjects/task";
import type { Task } from "./task";

const of = "institution";

/** What the supervision office does with the institution's workbook. */
export const institutionTasks = [
  { title: "科室", phase: PHASE.gather, of, view: "departments", state: departments },
  { title: "汇总", phase: PHASE.gather, of, view: "consolidating", state: consolidating },
  findingsTask(PHASE.settle, of),
  { title: "打印", phase: PHASE.print, of, view: "printing", state: printing },
] as const satisfies readonly Task[];

function departments(state: SessionState): TaskState {
  const all = departmentStandings(state);
  if (all.length === 0) return toDo(1, "先填机构", "请先填写“机构设置”和“人员名册”。");
  const count = (one: DepartmentStanding["standing"]) =>
    all.filter(({ standing }) => standing === one).length;
  const open = (["未报", "有退回", "未并入"] as const).filter((one) => count(one) > 0);
  const left = all.length - count("已报");
  if (left === 0) return finished(`${all.length} 个科室都已报。`);
  if (count("未报") === all.length)
    return toDo(left, `${left} 个未报`, `${all.length} 个科室都没有报。请先下发科室工作簿。`);
  return toDo(
    left,
    `还差 ${left} 个`,
    `${all.length} 个科室，${open.map((one) => `${one} ${count(one)} 个`).join("，")}。`,
  );
}

/** Which files came nobody knows but the user: he is told that he may begin. */
export function consolidating(state: SessionState): TaskState {
  const { batches, table } = state.checked.read.institution;
  const last = batches?.entries.at(-1)?.record.batch ?? null;
  const open = openDecisions(state).length;
  if (open > 0) return toDo(open, `${open} 处待定`, "科室和本院说法不一，请逐条选定。");
  if (last === null) return notYet("收到科室交来的工作簿，就在这里汇总。", "等科室交来");
  return finished(`第 ${last} 批已写入，共 ${table?.entries.length ?? 0} 个风险点。又收到的，再汇总一次。`);
}

export function printing({ content, checked }: SessionState): TaskState {
  if ((checked.read.institution.table?.entries ?? []).length === 0)
    return notYet("先汇总，风险点汇总表还是空的。");
  const isDrawn = content.sheets.some(({ sheet }) => sheet === systemTable.tab);
  if (!isDrawn) return toDo(1, "待生成", "还没有体系表。");
  return finished("体系表已生成，可以打印。改过汇总表的，请重新生成。");
}
