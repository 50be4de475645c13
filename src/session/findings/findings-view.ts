import { cellOf, SEVERITY_NAMES, type Finding, type Severity } from "../../findings/finding";
import { fieldName } from "../../subjects/consolidation/pages/findings-page";
import { consequencesOf } from "../../findings/rule";
import type { SheetDefinition } from "../../sheets/define-sheet";
import type { Point } from "../../subjects/registers/point";
import { remembering } from "../../workbook/remembering";
import type { CellPlace } from "../plan";
import type { SessionState } from "../state";
import { asTold } from "./as-told";

export const GROUPINGS = ["工作表", "人员", "规则"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FindingGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];
const NOBODY = "不属于个人";
const WHOLE = "整个工作簿";

/** One line of a sheet. */
type Line = Pick<CellPlace, "sheet" | "row">;

function isOn({ sheet, row }: Line, { place }: Finding): boolean {
  return place.sheet === sheet && place.row === row;
}

/** Findings of the workbook, or of one line, in groups; the groups in the order of their first finding. */
export function findingGroups(
  { checked, undo }: Pick<SessionState, "checked" | "undo">,
  grouping: Grouping,
  shown: ReadonlySet<Severity> = new Set(SEVERITIES),
  search = "",
  line: Line | null = null,
): readonly FindingGroup[] {
  const words = search.split(/\s+/).filter((word) => word !== "");
  const nameOf = namer(grouping, checked.points);
  const sheets = sheetsJudged(checked);
  const groups = new Map<string, Finding[]>();
  for (const finding of checked.findings.map(asTold({ undo }))) {
    if (line && !isOn(line, finding)) continue;
    if (!shown.has(finding.severity) || !words.every((word) => says(finding, checked.points, sheets, word)))
      continue;
    const name = nameOf(finding);
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  return [...groups].map(([name, findings]) => ({ name, findings: worstFirst(findings) }));
}

/** Sheets of a book of its own, by whose headers people know the fields; undefined where they are a department's or the institution's. */
type Sheets = readonly SheetDefinition[] | undefined;

export function sheetsJudged({ others }: Pick<SessionState["checked"], "others">): Sheets {
  return others?.map(({ definition }) => definition);
}

/** Whether a word is among what people read of a finding: whose it is, where it stands, what is said, by which rule. */
function says(finding: Finding, points: readonly Point[], sheets: Sheets, word: string): boolean {
  const { rule, message, value } = finding;
  const where = whereabouts(finding, points, "", sheets);
  return [rule, message, value ?? "", where].some((text) => text.includes(word));
}

function namer(grouping: Grouping, points: readonly Point[]): (finding: Finding) => string {
  if (grouping === "工作表") return ({ place }) => place.sheet ?? WHOLE;
  if (grouping === "规则") return ({ rule, severity }) => `${rule} ${SEVERITY_NAMES[severity]}`;
  return (finding) => personOf(finding, points) ?? NOBODY;
}

/** Names of people by the file, sheet and row of their lines. */
const peopleByLine = remembering(
  (points: readonly Point[]): ReadonlyMap<string, string> =>
    new Map(
      points.flatMap(({ table, entry, record }) =>
        record.name ? [[lineKey(table.file, table.sheet, entry.row), record.name] as const] : [],
      ),
    ),
);

function lineKey(file: string, sheet: string | null, row: number | null): string {
  return `${file}\n${sheet ?? ""}\n${row ?? 0}`;
}

/** Whose line a finding is about; null where it is nobody's. */
function personOf({ place, rule, value }: Finding, points: readonly Point[]): string | null {
  if (value !== null && consequencesOf({ rule }).namesPerson) return value;
  return peopleByLine(points).get(lineKey(place.file, place.sheet, place.row)) ?? null;
}

/**
 * Where a finding stands and whose it is: `岗位风险点登记表 › M17 风险等级 · 张三`. Names that stand above it already, as the
 * heading of its group, are left out.
 */
export function whereabouts(
  finding: Finding,
  points: readonly Point[],
  above: string,
  sheets?: readonly SheetDefinition[],
): string {
  const { place, field } = finding;
  const { sheet } = place;
  const cell = [cellOf(place), field === null ? null : fieldName(field, sheet, sheets)]
    .filter(Boolean)
    .join(" ");
  const person = personOf(finding, points);
  const where = [sheet === above ? null : sheet, cell].filter(Boolean).join(" › ");
  return [where || (sheet ?? WHOLE), person === above ? null : person].filter(Boolean).join(" · ");
}

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
