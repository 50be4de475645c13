import { countBySeverity, type Finding } from "../../../findings/finding";
import type { SheetBadge } from "../../../workbook/live/sheet-badge";

/** How much was found in a workbook, or on a sheet of it. */
export interface Problems {
  readonly errors: number;
  readonly warnings: number;
}

/** Hints are not counted: they may stay. */
export function problemsOf(findings: readonly Finding[]): Problems {
  const { error: errors, warning: warnings } = countBySeverity(findings);
  return { errors, warnings };
}

/** `7 个错误，3 条提醒`. */
export function problemsSaid({ errors, warnings }: Problems): string {
  const said = [errors > 0 && `${errors} 个错误`, warnings > 0 && `${warnings} 条提醒`];
  return said.filter(Boolean).join("，");
}

/** What stands on the tabs of the sheets of a workbook; sheets without an error or a warning have none. */
export function sheetBadges(findings: readonly Finding[]): readonly SheetBadge[] {
  const bySheet = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { sheet } = finding.place;
    if (sheet === null) continue;
    const known = bySheet.get(sheet);
    if (known) known.push(finding);
    else bySheet.set(sheet, [finding]);
  }
  return [...bySheet].flatMap(([sheet, some]) => {
    const problems = problemsOf(some);
    const { errors, warnings } = problems;
    const count = errors + warnings;
    return count === 0 ? [] : [{ sheet, count, isGrave: errors > 0, says: problemsSaid(problems) }];
  });
}
