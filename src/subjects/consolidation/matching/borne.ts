import type { KnownRows } from "./known-rows";

/** The numbers that rows of a run bear where they may. */
export class Borne {
  private readonly numbers = new Set<string>();
  private readonly leaving = new Map<string | null, boolean>();

  constructor(private readonly known: KnownRows) {}

  add(riskId: string): void {
    this.numbers.add(riskId);
  }

  has(riskId: string): boolean {
    return this.numbers.has(riskId);
  }

  /** Whether a department has known rows that nobody's number names: mostly none, and no text has to be compared. */
  leavesOut(department: string | null): boolean {
    const isLeaving =
      this.leaving.get(department) ?? this.known.ofDepartment(department).some((riskId) => !this.has(riskId));
    this.leaving.set(department, isLeaving);
    return isLeaving;
  }
}
