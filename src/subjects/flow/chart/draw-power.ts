import { clipped } from "../../../drawing/chart/text-block";
import type { ChartImage } from "../../../paper/chart-image";
import type { Power } from "../power";
import { markOf, markOfNone, type ChartFacts } from "./boxes/facts";
import { PAGE } from "./boxes/sheet-of-paper";
import { drawChartPage } from "./drawn/draw-page";
import { drawFrame, frameOf } from "./drawn/frame";
import { planPower } from "./plan/plan";

/** Characters of 职权事项 in a title; the sheet asks for fewer. */
const LONGEST_TITLE = 60;

/**
 * One power as its flow chart: A4 pages in the three columns that offices print, 业务流程 | 廉政风险点 | 防控措施及责任人. What is
 * faulty is drawn as far as it goes, with its fault beside it.
 */
export function drawPower(written: Power, facts: ChartFacts): readonly ChartImage[] {
  const power = withoutNames(written, facts);
  const title = `${clipped(power.matter || "（未填职权事项）", LONGEST_TITLE)}廉政风险防控流程图`;
  const whose = [facts.institution, power.department].filter((name) => name).join("　");
  const { top, bottom } = frameOf(title, whose, "第1页 共1页");
  const plan = planPower(power, facts, bottom - top);
  const count = plan.pages.length;
  return plan.pages.map((_page, number) => {
    const page = `第${number + 1}页 共${count}页`;
    const frame = frameOf(title, whose, page);
    return {
      title: count > 1 ? `${title}（${page}）` : title,
      description: describe(power, facts),
      width: PAGE.width,
      height: PAGE.height,
      shapes: [...drawFrame(frame), ...drawChartPage(plan, number, frame)],
    };
  });
}

/** Whoever typed a name in place of a post: the chart says the post. */
function withoutNames(power: Power, { hide }: ChartFacts): Power {
  if (!hide) return power;
  const { department, matter, nodes } = power;
  const shown = (text: string) => hide(text, department);
  const orNone = (text: string | null) => (text === null ? null : shown(text));
  return {
    ...{ department, matter: shown(matter) },
    nodes: nodes.map((node) => ({
      ...node,
      ...{ name: shown(node.name), post: shown(node.post), term: orNone(node.term), norm: orNone(node.norm) },
      next: node.next.map(({ label, to }) => ({ label: orNone(label), to })),
    })),
  };
}

/** What the chart says, for who does not see it. */
function describe(power: Power, facts: ChartFacts): string {
  const { nodes, department } = power;
  return `${department}，${nodes.length}个环节。${stepsInWords(power, facts).join("。")}。`;
}

/** The same step by step, in the order of the sheet. */
export function stepsInWords(power: Power, facts: ChartFacts): readonly string[] {
  return withoutNames(power, facts).nodes.map(({ step, name, kind, post, next, risks, row }) => {
    const ways = next.map(({ label, to }) => (label === null ? to : `${label}到${to}`)).join("、");
    const points = risks.map((riskId) => {
      const risk = facts.risks.get(riskId);
      return risk
        ? `${riskId} ${markOf(risk.grade).words} ${risk.text}`
        : `${riskId}（${markOfNone(riskId, facts).words}）`;
    });
    const faults = facts.faults.get(row) ?? [];
    return [
      `${step} ${name}（${kind}${post === "" ? "" : `，${post}`}）`,
      ...(ways === "" ? [] : [`下一环节${ways}`]),
      ...(points.length === 0 ? [] : [`风险点：${points.join("；")}`]),
      ...(faults.length === 0 ? [] : [`问题：${faults.join("；")}`]),
    ].join("，");
  });
}
