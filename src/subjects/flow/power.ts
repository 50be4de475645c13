import { numbersListed } from "../../sheets/columns/words/number-list";
import { knownNumbers } from "../../sheets/columns/words/numbers-meant";
import { plain } from "../../workbook/text/plain";
import { nextSteps, type NextStep } from "./next-steps";
import { STEP_KINDS, type FlowRecord } from "./sheets/flow";

type StepKind = (typeof STEP_KINDS)[number];

/** A power as it runs, from 开始 to 结束: one chart. */
export interface Power {
  /** 职权事项. */
  readonly matter: string;
  /** 科室 whose power it is, as the sheet calls it. */
  readonly department: string;
  /** In the order of the sheet. */
  readonly nodes: readonly FlowNode[];
}

/** One step of it: a box of the chart. */
export interface FlowNode {
  /** 环节序号, by which other steps lead to it; empty where nobody typed one. */
  readonly step: string;
  readonly name: string;
  /** What is blank or no kind at all is a plain 步骤. */
  readonly kind: StepKind;
  /** 承办岗位: posts, never names. */
  readonly post: string;
  /** 办理时限. */
  readonly term: string | null;
  readonly next: readonly NextStep[];
  /** 风险点编号 of what may go wrong here, each once. */
  readonly risks: readonly string[];
  /** 对应制度. */
  readonly norm: string | null;
  /** Number of its line on the sheet. */
  readonly row: number;
}

/** A line of 权力运行流程 where it stands. */
interface FlowLine {
  readonly row: number;
  readonly record: FlowRecord;
}

/** The powers of an institution's workbook; a risk point is called as 风险点汇总表 has it, however its number is written on a step. */
export function powersIn({ flow, table }: FlowSheets): readonly Power[] {
  const numbers = table?.entries.flatMap(({ record }) => record.riskId ?? []) ?? [];
  return powersOf(flow?.entries ?? [], numbers);
}

/** Where powers stand, and the numbers of their risk points. */
interface FlowSheets {
  readonly flow: { readonly entries: readonly FlowLine[] } | null;
  readonly table: {
    readonly entries: readonly { readonly record: { readonly riskId: string | null } }[];
  } | null;
}

/**
 * Lines of 权力运行流程 → powers in the order in which they begin, with the numbers of risk points that there are. A blank 职权事项 is that of the line above, and so is a blank 科室
 * of the same power, so that no line is lost; powers of one name in two departments are two.
 */
export function powersOf(lines: readonly FlowLine[], numbers: readonly string[] = []): readonly Power[] {
  const numberOf = knownNumbers(numbers);
  const powers = new Map<string, Power & { readonly nodes: FlowNode[] }>();
  let matter = "";
  let department = "";
  for (const { row, record } of lines) {
    if (record.power !== null && record.power !== matter) department = "";
    matter = record.power ?? matter;
    department = record.department ?? department;
    const key = `${plain(department)}\n${plain(matter)}`;
    const power = powers.get(key) ?? { matter, department, nodes: [] };
    powers.set(key, power);
    power.nodes.push(nodeOf(row, record, numberOf));
  }
  return [...powers.values()].map(withLetteredSteps);
}

/** Where steps are called S1, S2, `S2` is no branch S to step 2. */
function withLetteredSteps(power: Power): Power {
  const steps = new Set(power.nodes.map(({ step }) => step));
  const meant = (way: NextStep): NextStep => {
    const whole = `${way.label ?? ""}${way.to}`;
    return steps.has(way.to) || !steps.has(whole) ? way : { label: null, to: whole };
  };
  return { ...power, nodes: power.nodes.map((node) => ({ ...node, next: node.next.map(meant) })) };
}

function nodeOf(row: number, record: FlowRecord, numberOf: (typed: string) => string): FlowNode {
  return {
    step: record.环节序号 ?? "",
    name: record.环节名称 ?? "",
    kind: STEP_KINDS.find((kind) => kind === record.类型) ?? "步骤",
    post: record.承办岗位 ?? "",
    term: record.办理时限,
    next: nextSteps(record.下一环节 ?? ""),
    risks: [...new Set(numbersListed(record.riskId).map(numberOf))],
    norm: record.对应制度,
    row,
  };
}
