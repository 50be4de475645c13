import { nearestNumber } from "../../../../sheets/columns/words/nearest-number";
import type { Point } from "../../point";
import { isGiven, parseRiskNumber } from "../../../../house/risk-number";
import type { Level } from "../../../../sheets/define-sheet";
import type { GradeChangeRecord } from "../../../grade-changes/sheets/grade-changes";
import type { Facts } from "../../../subject";

/** What is said of a line about a number that nobody bears. */
interface Unknown {
  readonly message: "unknown" | "fresh" | "elsewhere";
  readonly meant: string | null;
}

/** The numbers that lines of 等级调整记录 can be about: of the registers at hand, and of the books. */
export class KnownNumbers {
  private readonly grades = new Map<string, string | null>();

  constructor(
    private readonly points: readonly Point[],
    private readonly facts: Facts,
  ) {
    for (const { record } of points) if (record.riskId) this.grades.set(record.riskId, record.grade ?? null);
    for (const [riskId, { row }] of facts.known) this.grades.set(riskId, row.grade);
    for (const [riskId, grade] of facts.approvedGrades) this.grades.set(riskId, grade);
  }

  /** Null where a risk point bears the number, or nobody can tell. */
  judge(record: GradeChangeRecord): Unknown | null {
    const { riskId, change } = record;
    if (!riskId || this.grades.has(riskId)) return null;
    if (!this.facts.hasBooks && !this.isRegistered(riskId, change)) return null;
    const meant = nearestNumber(riskId, this.candidates(record)) ?? null;
    if (!this.facts.hasBooks) return { message: "elsewhere", meant };
    return { message: change === "新增" && meant === null ? "fresh" : "unknown", meant };
  }

  /**
   * Without the books the registers are all there is: what is regraded stands there, if its level's numbers do;
   * what is withdrawn or taken in again may not.
   */
  private isRegistered(riskId: string, change: string | null): boolean {
    if (change !== "升级" && change !== "降级") return false;
    const level = levelIn(riskId);
    return this.points.some(({ level: own, record }) => isGiven(record.riskId) && (!level || level === own));
  }

  /** 原等级, where it is given, tells which are not meant; a withdrawn point can only be taken in again. */
  private candidates({ change, from }: GradeChangeRecord): string[] {
    return [...this.grades].flatMap(([riskId, grade]) => {
      const isWithdrawn = this.facts.approvedGrades.get(riskId) === null;
      const fits = isWithdrawn === (change === "新增") && (from === null || grade === null || grade === from);
      return fits ? [riskId] : [];
    });
  }
}

function levelIn(riskId: string): Level | null {
  const series = parseRiskNumber(riskId)?.series ?? "";
  if (series.endsWith("-G")) return "岗位";
  return series.endsWith("-K") ? "科室" : null;
}
