import type { ReactElement } from "react";
import { VIEWS } from "../../src/fronts/pane/views";
import { usePane } from "../../src/fronts/pane/state/pane-context";
import { tasks } from "../support/every-task";
import type { Task } from "../../src/session/tasks/task";
import { finished, notYet, toDo, type TaskState } from "../../src/subjects/task";

const STATES: readonly TaskState[] = [
  toDo(3, "3 件到期", "今天到期 1 件，14 天内到期 2 件。"),
  finished("本季度的信息都已归类。"),
  notYet("先办结预警，再归档材料。"),
];

/** Tasks as long as those that are to come, in every state; each opens a page with its name. */
const toys: readonly Task[] = (
  [
    ["跟进处置", "预警", "信息档案", "材料", "等级调整", "监督检查"],
    ["考核总结", "考核", "流程图", "总览", "新年度", "上报"],
  ] as const
).flatMap(([phase, ...titles]) =>
  titles.map((title, i) => ({
    ...{ title, phase, of: "institution" as const, view: `toy-${title}` },
    state: () => STATES[i % STATES.length]!,
  })),
);

/** The supervision office's everyday tasks with ten more: fifteen. */
const everyday = tasks.filter(({ desk }) => desk === undefined);
export const fifteen = { tasks: [...everyday, ...toys], views: viewsWith(toys) };

export function viewsWith(some: readonly Task[]) {
  return { ...VIEWS, ...Object.fromEntries(some.map(({ view }) => [view, ToyView])) };
}

function ToyView(): ReactElement {
  const { session, run } = usePane();
  return (
    <div className="view">
      <p>这里做这件事。</p>
      <button type="button" className="adopt" onClick={() => run("做一步", () => session.refresh())}>
        做一步
      </button>
    </div>
  );
}
