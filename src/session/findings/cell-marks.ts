import { SEVERITY_NAMES, type Finding, type Severity } from "../../findings/finding";
import type { CellMark } from "../../workbook/live/cell-mark";

const WORST_FIRST: readonly Severity[] = ["error", "warning", "hint"];

/** Findings as signs over their cells: one for each cell, as bad as the worst that is said about it. */
export function cellMarks(findings: readonly Finding[]): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const { place, severity, message } of findings) {
    const { sheet, row } = place;
    if (sheet === null || row === null) continue;
    // What is said about a whole row stands at its beginning, where the pane leads too.
    const mark = { sheet, row, column: place.column ?? 1, severity, title: "", says: message };
    const key = `${sheet}\n${row}\n${mark.column}`;
    marks.set(key, titled(joined(marks.get(key), mark)));
  }
  return [...marks.values()];
}

function joined(known: CellMark | undefined, mark: CellMark): CellMark {
  if (!known) return mark;
  const [first, second] = isWorse(mark, known) ? [mark, known] : [known, mark];
  return { ...first, says: `${first.says}\n${second.says}` };
}

function isWorse(one: CellMark, other: CellMark): boolean {
  return WORST_FIRST.indexOf(one.severity) < WORST_FIRST.indexOf(other.severity);
}

function titled(mark: CellMark): CellMark {
  return { ...mark, title: SEVERITY_NAMES[mark.severity] };
}
