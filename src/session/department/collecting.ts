import { collectPages, type CollectedLine } from "../../flows/personal/collect";
import { readPersonal } from "../../flows/personal/read-pages";
import type { WorkbookContent } from "../../workbook/grid";
import { HostError } from "../../workbook/host-error";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { patchPlan } from "../steps/patch-plan";

const OUTCOMES = ["新增", "修改", "已有", "未收"] as const satisfies readonly CollectedLine["outcome"][];

/** Filled-in 个人自查表 into the department's register; what becomes of every line is said first. Throws `HostError` where one is no page, or nothing would change. */
export function collectPlan(state: SessionState, contents: readonly WorkbookContent[]): Plan {
  const { one } = state.checked;
  if (!one?.department)
    throw new HostError("wrong-kind", "没有认出是哪个科室。请先在“科室信息”里填写科室名称和代码。");
  const pages = contents.map((content) => readPersonal(content));
  const { patch, lines, findings } = collectPages(one, state.content, pages);
  const counts = OUTCOMES.map(
    (outcome) => [outcome, lines.filter((line) => line.outcome === outcome).length] as const,
  );
  const sum = counts.map(([outcome, count]) => `${outcome} ${count} 个`).join("，");
  const left = lines.flatMap(({ file, row, name, outcome, reason }) =>
    outcome === "未收" ? [`${file} 第 ${row} 行（${name}）未收：${reason ?? ""}。`] : [],
  );
  if (patch.changes.length === 0)
    throw new HostError("refused", `${pages.length} 份自查表，${sum}：登记表里没有要改的。${left.join("")}`);
  const told = findings.map(({ message }) => message);
  return patchPlan(`收 ${pages.length} 份自查表`, patch, [
    `${pages.length} 份自查表，${sum}。`,
    ...left,
    ...told,
  ]);
}
