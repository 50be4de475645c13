import type { Consequences, Rule } from "../rule";
import * as assessment from "./assessment";
import * as changes from "./changes";
import * as consolidation from "./consolidation";
import * as coverage from "./coverage";
import * as fields from "./fields";
import * as grades from "./grades";
import * as institution from "./institution";
import * as layout from "./layout";
import * as measures from "./measures";
import * as workDates from "./work-dates";

/** The families of rules, in the order in which people meet them. */
export const FAMILIES: readonly {
  readonly letter: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}[] = [
  { letter: "L", title: "表样", rules: Object.values(layout) },
  { letter: "F", title: "填写", rules: Object.values(fields) },
  { letter: "G", title: "等级", rules: Object.values(grades) },
  { letter: "A", title: "评定与审核", rules: Object.values(assessment) },
  { letter: "C", title: "覆盖", rules: Object.values(coverage) },
  { letter: "M", title: "措施", rules: Object.values(measures) },
  { letter: "P", title: "日期", rules: Object.values(workDates) },
  { letter: "D", title: "汇总", rules: Object.values(consolidation) },
  { letter: "T", title: "等级调整", rules: Object.values(changes) },
  { letter: "U", title: "院工作簿", rules: Object.values(institution) },
];

/** Everything that may be said about data, by id. */
export const CATALOGUE: ReadonlyMap<string, Rule> = new Map(
  FAMILIES.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule]),
);

/** The rule of an id; an unknown id is a bug. */
export function ruleOf(id: string): Rule {
  const rule = CATALOGUE.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

const NONE: Consequences = {};

/** What follows from a finding; nothing from a rule that there is not, as an old or a foreign workbook may name it. */
export function consequencesOf({ rule }: { readonly rule: string | null }): Consequences {
  return CATALOGUE.get(rule ?? "") ?? NONE;
}
