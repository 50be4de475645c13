import { finished, toDo, type TaskState } from "../../subjects/task";
import type { SessionState } from "../state";
import { findingsTask } from "../tasks/findings";
import type { Task } from "../tasks/task";
import { accountabilityGroups } from "./accountability-list";
import { archiveGroups } from "./archive-list";
import { termCalendar, type TermGroupName } from "./calendar";
import { leaderGroups } from "./leader-list";
import type { ListedGroup } from "./listed-line";
import { noticesForPapers } from "./papers";

const of = "supervision";
const PHASES = { handle: "登记处置", look: "核对", write: "文书" } as const;

/** What the supervision office does with its own workbook. */
export const supervisionTasks: readonly Task[] = [
  { title: "预警", phase: PHASES.handle, of, view: "warnings", state: warnings },
  { title: "信息档案", phase: PHASES.handle, of, view: "archive", state: archive },
  { title: "责任追究", phase: PHASES.handle, of, view: "accountability", state: accountability },
  { title: "廉政档案", phase: PHASES.handle, of, view: "leaders", state: leaders },
  findingsTask(PHASES.look, of),
  { title: "材料", phase: PHASES.write, of, view: "papers", state: papers },
];

/** What waits for this office, what presses most first; the rest is for others to do. */
const WAITING: readonly TermGroupName[] = ["逾期", "今天到期", "没有签收", "等复核", "草拟"];

function warnings(state: SessionState): TaskState {
  const groups = termCalendar(state);
  const all = groups.reduce((sum, { notices }) => sum + notices.length, 0);
  if (all === 0) return finished("台账里还没有预警。", "没有预警");
  const waiting = WAITING.flatMap((name) => groups.filter((group) => group.name === name));
  const says = groups.map(({ name, notices }) => `${name} ${notices.length} 件`).join("，");
  const [first] = waiting;
  if (!first) return finished(`${says}。`, "没有要办的");
  const left = waiting.reduce((sum, { notices }) => sum + notices.length, 0);
  return toDo(left, `${first.name} ${first.notices.length} 件`, `${says}。`);
}

function archive(state: SessionState): TaskState {
  const groups = archiveGroups(state);
  const says = groups.map(({ state: one, lines }) => `${one} ${lines.length} 件`).join("，");
  const left = groups.flatMap(({ lines }) => lines).filter(({ next }) => next !== null).length;
  if (groups.length === 0) return finished("信息档案库里还没有信息。", "没有信息");
  return left === 0 ? finished(`${says}。`) : toDo(left, `${left} 件要办`, `${says}。`);
}

function accountability(state: SessionState): TaskState {
  const groups = accountabilityGroups(state);
  return groups.length > 0 ? told(groups, "件") : finished("还没有登记过责任追究。", "没有责任追究");
}

/** Who leads stands in the institution's workbook: without it nobody is missed by name. */
function leaders(state: SessionState): TaskState {
  const groups = leaderGroups(state);
  if (groups.length > 0) return told(groups, "份");
  return toDo(1, "还没有档案", "班子成员每人一份廉政档案，还没有登记；选了院工作簿，就列出谁没有建档。");
}

function told(groups: readonly ListedGroup[], unit: string): TaskState {
  const says = groups.map(({ name, lines }) => `${name} ${lines.length} ${unit}`).join("，");
  const open = groups.filter(({ sign }) => sign === "to-do");
  const left = open.reduce((sum, { lines }) => sum + lines.length, 0);
  return left === 0
    ? finished(`${says}。`)
    : toDo(left, `${open[0]?.name ?? ""} ${open[0]?.lines.length ?? 0} ${unit}`, `${says}。`);
}

function papers(state: SessionState): TaskState {
  const count = noticesForPapers(state).length;
  return finished(
    count === 0
      ? "还没有预警；空白的回访卡、征求意见表可以直接生成。"
      : `${count} 件预警可以生成文书；空白表也在这里。`,
    "随时可用",
  );
}
