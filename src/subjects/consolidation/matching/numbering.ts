import { parseRiskNumber, seriesOf } from "../../../house/risk-number";
import type { Level } from "../../../sheets/define-sheet";

/** Gives 风险点编号: `GS-G-001`, `GS-K-001`, `Y-001`. Given once, never again: it counts on from the highest seen anywhere. */
export class Numbering {
  private readonly highest = new Map<string, number>();
  /** Of whatever length: one that is too long to count on from is still somebody's. */
  private readonly seen = new Set<string>();
  /** Of the number that was given last: the rows of a department come one after another. */
  private last = { code: "", level: "单位" as Level, series: seriesOf("", "单位") };

  /** Takes note of a number that is in use, or once was. */
  see(riskId: string | null | undefined): void {
    if (!riskId) return;
    this.seen.add(riskId);
    const parts = parseRiskNumber(riskId);
    if (parts) this.highest.set(parts.series, Math.max(this.highest.get(parts.series) ?? 0, parts.count));
  }

  /** The next number of a department and level. */
  next(code: string, level: Level): string {
    const { last } = this;
    if (last.code !== code || last.level !== level)
      this.last = { code, level, series: seriesOf(code, level) };
    const { series } = this.last;
    let count = (this.highest.get(series) ?? 0) + 1;
    let riskId = numberOf(series, count);
    while (this.seen.has(riskId)) riskId = numberOf(series, ++count);
    this.highest.set(series, count);
    return riskId;
  }
}

function numberOf(series: string, count: number): string {
  return `${series}-${String(count).padStart(3, "0")}`;
}
