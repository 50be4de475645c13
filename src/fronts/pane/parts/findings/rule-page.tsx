import { useState, type ReactElement } from "react";
import { SEVERITY_NAMES, STAGES, type Finding } from "../../../../findings/finding";
import { planWords } from "../../../../findings/plan-words";
import { ruleOf, type Rule } from "../../../../findings/rule";

/** A rule's id; a press says what it asks, why, in which words of the plan, and what else it may say. */
export function RulePage({ finding }: { readonly finding: Finding }): ReactElement {
  const { rule, basis } = finding;
  const [open, setOpen] = useState(false);
  return (
    <details className="rule small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {rule}
        {basis !== null && ` · 依据：${basis}`}
      </summary>
      {open && <About rule={ruleOf(rule)} basis={basis} />}
    </details>
  );
}

function About({ rule, basis }: { readonly rule: Rule; readonly basis: string | null }): ReactElement {
  const quoted = planWords(basis);
  return (
    <dl>
      <dt>要求</dt>
      <dd>{rule.asks}</dd>
      <dt>程度</dt>
      <dd>{graveness(rule)}</dd>
      <dt>为什么</dt>
      <dd>{quoted === null ? "填报规范：看得懂、能汇总、能印制。" : `方案${basis ?? ""}：“${quoted}”`}</dd>
      <dt>怎样改</dt>
      {waysOf(rule).map((way) => (
        <dd key={way}>{way}</dd>
      ))}
    </dl>
  );
}

function graveness({ severity }: Rule): string {
  if (typeof severity === "string") return SEVERITY_NAMES[severity];
  return STAGES.map((stage) => `${stage}阶段${SEVERITY_NAMES[severity[stage]]}`).join("，");
}

/** What stands for data that differ from line to line; a gap where no word would do. */
const STAND_INS: Readonly<Record<string, string>> = {
  header: "某栏",
  name: "某人",
  department: "某科室",
  sheet: "某张表",
  grade: "某级",
  riskId: "某编号",
  count: "几",
  row: "几",
  rows: "几",
};

/** Its sentences, as they are said of any line. */
function waysOf({ messages }: Rule): readonly string[] {
  const texts = Object.values(messages).map((message) =>
    typeof message === "string" ? message : message.text,
  );
  return texts.map((text) => text.replace(/\{(\w+)\}/g, (_, key: string) => STAND_INS[key] ?? "……"));
}
