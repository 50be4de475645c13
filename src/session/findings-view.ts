import { SEVERITY_NAMES, type Finding, type Severity } from "../findings/finding";
import type { Point } from "../register/point";
import type { SessionState } from "./state";

export const GROUPINGS = ["工作表", "人员", "规则"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FindingGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];
const NOBODY = "不属于个人";
const WHOLE = "整个工作簿";

/** Findings of the workbook in groups; the groups in the order of their first finding. */
export function findingGroups(
  { checked }: Pick<SessionState, "checked">,
  grouping: Grouping,
  shown: ReadonlySet<Severity> = new Set(SEVERITIES),
): readonly FindingGroup[] {
  const nameOf = namer(grouping, checked.points);
  const groups = new Map<string, Finding[]>();
  for (const finding of checked.findings) {
    if (!shown.has(finding.severity)) continue;
    const name = nameOf(finding);
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  return [...groups].map(([name, findings]) => ({ name, findings: worstFirst(findings) }));
}

function namer(grouping: Grouping, points: readonly Point[]): (finding: Finding) => string {
  if (grouping === "工作表") return ({ place }) => place.sheet ?? WHOLE;
  if (grouping === "规则") return ({ rule, severity }) => `${rule} ${SEVERITY_NAMES[severity]}`;
  const people = new Map(
    points.map(
      ({ table, entry, record }) => [`${table.sheet}\n${entry.row}`, record.name ?? NOBODY] as const,
    ),
  );
  return ({ place, rule, value }) =>
    // C01 stands at the roster, and its value is the person.
    rule === "C01" && value !== null
      ? value
      : (people.get(`${place.sheet ?? ""}\n${place.row ?? 0}`) ?? NOBODY);
}

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
