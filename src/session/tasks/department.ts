import { countBySeverity } from "../../findings/finding";
import { fillingOf } from "../department/filling";
import { handingInOf } from "../department/handing-in";
import { waitingRows } from "../department/reviewing";
import type { SessionState } from "../state";
import { findingsTask } from "./findings";
import { finished, notYet, PHASE, toDo, type TaskState } from "../../subjects/task";
import type { Task } from "./task";

const of = "department";

/** What a department does with its workbook. */
export const departmentTasks = [
  { title: "填报", phase: PHASE.fill, of, view: "filling", state: filling },
  findingsTask(PHASE.fill, of),
  { title: "审核", phase: PHASE.handIn, of, view: "reviewing", state: reviewing },
  { title: "报送", phase: PHASE.handIn, of, view: "handing-in", state: handingIn },
] as const satisfies readonly Task[];

function filling(state: SessionState): TaskState {
  const { department, without, points, incomplete, people, ...asked } = fillingOf(state) ?? NOBODY;
  if (department === null) return toDo(1, "先填科室", "请先在“科室信息”里填写科室名称和代码。");
  const lacksOwn = asked.asksDepartmentPoints && asked.departmentPoints === 0;
  const left = without.length + incomplete.length + Number(lacksOwn);
  const parts = [
    without.length > 0 && `${without.length} 人还没有风险点`,
    lacksOwn && "还没有科室风险点",
    incomplete.length > 0 && `${incomplete.length} 行要补充或改正`,
  ];
  if (left > 0) return toDo(left, `还差 ${left} 处`, `${parts.filter(Boolean).join("，")}。`);
  if (points.length === 0) return toDo(1, "还没有填", "还没有一个风险点。");
  return finished(`${people} 人都有风险点，共 ${points.length} 个，没有要改的行。`);
}

const NOBODY = {
  ...{ department: null, people: 0, without: [], points: [], incomplete: [] },
  ...{ departmentPoints: 0, asksDepartmentPoints: false },
};

function reviewing(state: SessionState): TaskState {
  const waiting = waitingRows(state);
  const unready = waiting.filter(({ lacking }) => lacking.length > 0).length;
  if (state.checked.points.length === 0) return notYet("先填风险点。");
  if (waiting.length === 0) return finished("各行都已审核。");
  if (unready === waiting.length) return notYet(`${unready} 行待审，都还没有填全。`);
  const left = waiting.length - unready;
  return toDo(left, `${left} 行待审`, unready > 0 ? `另有 ${unready} 行还没有填全。` : "都填全了，可以审。");
}

/** The whole workbook is judged by 汇总 only when nothing nearer is open: that takes as long as reading it anew. */
function handingIn(state: SessionState): TaskState {
  const { submission } = state.checked.read.cover?.record ?? { submission: null };
  const before = submission === null ? "" : `已报送 ${submission} 次；再报送前，`;
  const first = standsInTheWay(countBySeverity(state.checked.findings).error, waitingRows(state).length);
  const way = first ?? standsInTheWay(handingInOf(state).errors, 0);
  if (way !== null) return notYet(`${before}先${way}。`);
  if (submission === null) return toDo(1, "可以报送", "都填好、审完了，请登记报送。");
  return finished(`已报送 ${submission} 次。以后改过内容的，请再报送一次。`);
}

function standsInTheWay(errors: number, waiting: number): string | null {
  const parts = [errors > 0 && `改 ${errors} 个错误`, waiting > 0 && `审 ${waiting} 行`].filter(Boolean);
  return parts.length === 0 ? null : parts.join("、");
}
