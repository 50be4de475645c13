import { changeGroups } from "../year/change-lines";
import { institutionOf } from "../institution/institution";
import type { SessionState } from "../state";
import { STAGE_NAMES } from "../../subjects/progress/sheets/progress";
import { flowAtHand } from "../year/charts/charting";
import { duePoints, inspectionGroups } from "../year/inspections-at-hand";
import { scoringLeft } from "../year/scoring-left";
import { standingsOf } from "../year/progressing";
import { unsettledRows } from "../../flows/publishing/unsettled";
import { finished, notYet, PHASE, toDo, type TaskState } from "../../subjects/task";
import type { Task } from "./task";

const of = "institution";
const desk = "year";

/** What the supervision office does with the institution's workbook through the year, once departments have handed in. */
export const yearTasks = [
  { title: "实施进度", phase: PHASE.year, of, desk, view: "progress", state: afterBatch(progress) },
  { title: "监督检查", phase: PHASE.year, of, desk, view: "inspecting", state: afterBatch(inspecting) },
  { title: "等级调整", phase: PHASE.year, of, desk, view: "changing", state: afterBatch(changing) },
  { title: "考核", phase: PHASE.year, of, desk, view: "appraising", state: afterBatch(appraising) },
  { title: "流程图", phase: PHASE.year, of, desk, view: "flow", state: afterBatch(charts) },
  { title: "材料", phase: PHASE.close, of, desk, view: "year-papers", state: papers },
  { title: "上报", phase: PHASE.close, of, desk, view: "exporting", state: afterBatch(exporting) },
  { title: "发布", phase: PHASE.close, of, desk, view: "publishing", state: afterBatch(publishing) },
  { title: "新年度", phase: PHASE.close, of, desk, view: "next-year", state: afterBatch(nextYear) },
] as const satisfies readonly Task[];

/** None of it before there is a point. */
function afterBatch(state: Task["state"]): Task["state"] {
  return (at) =>
    institutionOf(at).books.table.length === 0 ? notYet("先汇总，风险点汇总表还是空的。") : state(at);
}

function progress(state: SessionState): TaskState {
  const all = standingsOf(state);
  const open = all.filter(({ lacks }) => lacks.length > 0);
  const late = open.filter(({ state: one }) => one === "逾期").length;
  if (open.length === 0) return finished("五个阶段都做完了。");
  const stages = STAGE_NAMES.flatMap((stage) => {
    const count = open.filter((one) => one.stage === stage).length;
    return count === 0 ? [] : [`${stage}还差 ${count} 个科室`];
  });
  return toDo(open.length, late > 0 ? `逾期 ${late} 个` : `还差 ${open.length} 个`, `${stages.join("，")}。`);
}

function charts(state: SessionState): TaskState {
  const { sheet, powers, undrawn } = flowAtHand(state);
  if (sheet === null) return notYet("再汇总一次，就有“权力运行流程”这张表。");
  const wrong = powers.flatMap(({ said }) => said).filter(({ severity }) => severity !== "hint").length;
  const left = wrong + undrawn.length;
  if (left === 0) return finished(`${powers.length} 项职权，画得出来，一级风险点都在图上。`);
  const parts = [
    ...(wrong > 0 ? [`${powers.length} 项职权里 ${wrong} 处要改`] : []),
    ...(undrawn.length > 0 ? [`${undrawn.length} 个一级风险点没有画进流程图`] : []),
  ];
  return toDo(left, `还差 ${left} 处`, `${parts.join("，")}。`);
}

function papers(): TaskState {
  return finished("工作总结、退回通知、告知卡、备案登记表、空白表和个人自查表。", "随时可用");
}

/** Nothing in the workbook tells whether it was sent; what else stands in the way is said where it is done. */
function exporting({ checked }: SessionState): TaskState {
  const { info } = checked.read.institution;
  if (info?.record.institutionCode === null) return notYet("先在“单位信息”里填机构代码（六位数字）。");
  return finished("汇总过的数字，可以上报市院、省院。又汇总过的，请重新生成。", "随时可用");
}

/** Nothing in the workbook tells what was published; only whether it may be. */
function publishing(state: SessionState): TaskState {
  const open = unsettledRows(institutionOf(state)).length;
  if (open === 0)
    return finished("给全院看的网页：体系表、流程图、告知卡、制度和进度，不含姓名。", "可以发布");
  return notYet(`${open} 个风险点还没有定下来，先改正、核实，再汇总；草稿可以先看。`, "先定下来");
}

/** Nothing in the workbook tells that the next one was begun. */
function nextYear(state: SessionState): TaskState {
  const { year } = institutionOf(state).house;
  return state.today.slice(0, 4) > (year ?? "")
    ? toDo(1, "可以开始", `${year ?? ""} 年度已经过去，生成下一年度的院工作簿。`)
    : notYet(`${year ?? ""} 年度还没有过去；要提前准备，也可以现在生成。`);
}

function appraising(state: SessionState): TaskState {
  const { all, left } = scoringLeft(state);
  if (all === 0) return notYet("年底考核时在这里评分；现在也可以看各科室扣在哪里。");
  if (left === 0) return finished(`${all} 个对象都评完了。`);
  return toDo(left, `还差 ${left} 个`, `${all} 个对象，${left} 个的自评分、领导评价分还没有填全。`);
}

function inspecting(state: SessionState): TaskState {
  const due = duePoints(state);
  const open = inspectionGroups(state).filter(({ state: one }) => one !== "已办结");
  const late = due.filter(({ status }) => status === "逾期").length;
  const parts = [
    ...(late > 0 ? [`逾期没有检查 ${late} 个`] : []),
    ...(due.length > late ? [`两周内到期 ${due.length - late} 个`] : []),
    ...open.map(({ state: one, lines }) => `${one} ${lines.length} 次`),
  ];
  const [first] = parts;
  if (first === undefined) return finished("没有到期要检查的，也没有等整改的。", "没有要办的");
  const left = due.length + open.reduce((sum, { lines }) => sum + lines.length, 0);
  return toDo(left, first, `${parts.join("，")}。`);
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
