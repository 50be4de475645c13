import { consequencesOf } from "../../findings/rule";
import type { Finding } from "../../findings/finding";
import type { Point } from "../../subjects/registers/point";
import { placeName } from "../../findings/finding";
import type { CellChange } from "../../workbook/live/live-workbook";
import { cellPlan, type Plan } from "../plan";
import type { SessionState } from "../state";
import { columnAt } from "../line/tables";

/** The cell that a finding's proposal would write; null where it proposes nothing that fits into one cell. */
export function fixOf(
  { checked, content }: Pick<SessionState, "checked" | "content">,
  finding: Finding,
): CellChange | null {
  const { fix, field, place } = finding;
  // What is wrong in a department's file is not mended in the institution's.
  if (place.file !== content.name) return null;
  if (!fix || field === null || place.sheet === null || place.row === null || place.column === null)
    return null;
  const column = columnAt(checked, place.sheet, place.row, field);
  if (column?.filledBy !== "person") return null;
  return { sheet: place.sheet, row: place.row, column: place.column, value: column.write(fix.value) };
}

/** 采用: one proposal. */
export function applyFix(state: SessionState, finding: Finding): Plan | null {
  const change = fixOf(state, finding);
  return change && cellPlan(`采用“${finding.fix?.value ?? ""}”`, [change]);
}

/** Findings whose proposal only puts the form right. */
export function safeFindings(state: SessionState): readonly Finding[] {
  return state.checked.findings.filter(
    (finding) => consequencesOf(finding).fixIsSafe === true && fixOf(state, finding) !== null,
  );
}

/** Those of some findings whose proposal can be written, one for each cell. */
export function fixable(state: SessionState, findings: readonly Finding[]): readonly Finding[] {
  const cells = new Map<string, Finding>();
  for (const finding of findings) {
    const { sheet, row, column } = finding.place;
    const cell = [sheet, row, column].join("\n");
    if (!cells.has(cell) && fixOf(state, finding) !== null) cells.set(cell, finding);
  }
  return [...cells.values()];
}

/** The lines of the open workbook that findings are about, each once, in their order. */
export function pointsOf({ checked, content }: SessionState, findings: readonly Finding[]): readonly Point[] {
  const rows = new Set(
    findings
      .filter(({ place }) => place.file === content.name)
      .map(({ place }) => `${place.sheet ?? ""}\n${place.row ?? 0}`),
  );
  return checked.points.filter(({ table, entry }) => rows.has(`${table.sheet}\n${entry.row}`));
}

/** 改正: what some findings propose, each listed with what stands there before anything is written; null where nothing is proposed. */
export function applyFixes(state: SessionState, findings: readonly Finding[]): Plan | null {
  const some = fixable(state, findings);
  return some.length === 0 ? null : listedPlan(state, `改正 ${some.length} 处`, some);
}

/** 全部采用: all that are safe, listed before anything is written. */
export function applySafeFixes(state: SessionState): Plan | null {
  const findings = safeFindings(state);
  return findings.length === 0 ? null : listedPlan(state, `采用 ${findings.length} 处规范写法`, findings);
}

function listedPlan(state: SessionState, label: string, findings: readonly Finding[]): Plan {
  return cellPlan(
    label,
    findings.map((finding) => fixOf(state, finding)).filter((change) => change !== null),
    findings.map(
      ({ place, value, fix }) =>
        `${placeName({ ...place, file: "" }).replace(/^ › /, "")}：${value ?? "空白"} → ${fix?.value ?? ""}`,
    ),
  );
}
