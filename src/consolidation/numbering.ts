import type { Level } from "../sheets/define-sheet";

const LETTERS: Readonly<Record<Level, string>> = { 岗位: "G", 科室: "K", 单位: "Y" };

/** Gives 风险点编号: `GS-G-001`, `GS-K-001`, `Y-001`. Given once, never again: it counts on from the highest seen anywhere. */
export class Numbering {
  private readonly highest = new Map<string, number>();

  /** Takes note of a number that is in use, or once was. Ones longer than any we give cannot clash with ours. */
  see(riskId: string | null | undefined): void {
    const [, series, digits] = /^(.*)-(\d{1,9})$/.exec(riskId ?? "") ?? [];
    if (series === undefined || digits === undefined) return;
    this.highest.set(series, Math.max(this.highest.get(series) ?? 0, Number(digits)));
  }

  /** The next number of a department and level. */
  next(code: string, level: Level): string {
    const series = seriesOf(code, level);
    const number = (this.highest.get(series) ?? 0) + 1;
    this.highest.set(series, number);
    return `${series}-${String(number).padStart(3, "0")}`;
  }
}

/** Whether a number is one that this department and level could have been given. */
export function isOwnNumber(riskId: string, code: string, level: Level): boolean {
  const series = seriesOf(code, level);
  return riskId.startsWith(`${series}-`) && /^\d{1,9}$/.test(riskId.slice(series.length + 1));
}

function seriesOf(code: string, level: Level): string {
  return level === "单位" ? LETTERS.单位 : `${code}-${LETTERS[level]}`;
}
