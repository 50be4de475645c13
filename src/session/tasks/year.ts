import { changeGroups } from "../year/change-lines";
import { institutionOf } from "../institution/institution";
import type { SessionState } from "../state";
import { finished, notYet, PHASE, toDo, type TaskState } from "../../subjects/task";
import type { Task } from "./task";

const of = "institution";
const desk = "year";

/** What the supervision office does with the institution's workbook through the year, once departments have handed in. */
export const yearTasks = [
  { title: "等级调整", phase: PHASE.year, of, desk, view: "changing", state: afterBatch(changing) },
] as const satisfies readonly Task[];

/** None of it before there is a point. */
function afterBatch(state: Task["state"]): Task["state"] {
  return (at) =>
    institutionOf(at).books.table.length === 0 ? notYet("先汇总，风险点汇总表还是空的。") : state(at);
}

function changing(state: SessionState): TaskState {
  const groups = changeGroups(state);
  const count = (name: (typeof groups)[number]["state"]) =>
    groups.find((group) => group.state === name)?.lines.length ?? 0;
  const says = groups.map(({ state: name, lines }) => `${name} ${lines.length} 条`).join("，");
  const [waiting, wrong] = [count("等审核"), count("要改正")];
  if (waiting + wrong > 0)
    return toDo(waiting + wrong, waiting > 0 ? `${waiting} 条等审核` : `${wrong} 条要改正`, `${says}。`);
  return finished(says === "" ? "没有登记调整；有变化随时提出。" : `${says}。`, "没有要办的");
}
