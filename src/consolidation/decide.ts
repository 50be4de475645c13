import type { Finding } from "../findings/finding";
import { recordOf } from "../sheets/define-sheet";
import { institutionTable } from "../sheets/institution-table";
import { decisions as sheet, type DecisionRecord } from "../sheets/ledgers";
import { plain } from "../workbook/plain";
import type { Choice, Conflict } from "./merge-row";

/** 处理决定: what was chosen before, and what is still to be chosen. */
export class Decisions {
  private readonly lines: DecisionRecord[];

  constructor(given: readonly DecisionRecord[]) {
    this.lines = [...given];
  }

  get all(): readonly DecisionRecord[] {
    return this.lines;
  }

  /** The choice made for this very value of the department; a later value is a new question. */
  choiceFor(riskId: string, { key, department }: Conflict): Choice | null {
    const { header } = institutionTable.columns[key];
    const line = this.lines.find(
      (one) => one.riskId === riskId && one.field === header && one.departmentValue === department,
    );
    return (line?.choice ?? null) as Choice | null;
  }

  /** Leaves a line to be filled in, unless it is there already. */
  ask(riskId: string, { key, department, institution }: Conflict): void {
    const field = institutionTable.columns[key].header;
    const known = this.lines.some(
      (one) => one.riskId === riskId && one.field === field && one.departmentValue === department,
    );
    if (!known)
      this.lines.push(
        recordOf(sheet, { riskId, field, departmentValue: department, institutionValue: institution }),
      );
  }

  /** Leaves a line for each odd spelling of a grade (G03). */
  askGrades(findings: readonly Finding[]): void {
    for (const { rule, place, value } of findings) {
      if (rule !== "G03" || value === null) continue;
      const known = this.lines.some(
        ({ file, spelling }) => file === place.file && spelling !== null && plain(spelling) === plain(value),
      );
      if (!known) this.lines.push(recordOf(sheet, { file: place.file, spelling: value }));
    }
  }
}

/** What odd grades were confirmed to mean in a file, by the file's or the department's name. */
export function oddGrades(
  decisions: readonly DecisionRecord[],
  names: readonly string[],
): ReadonlyMap<string, string> {
  const wanted = new Set(names.map(plain));
  const fitting = decisions.filter(
    ({ file, spelling, meaning }) =>
      file !== null && wanted.has(plain(file)) && spelling !== null && meaning !== null,
  );
  return new Map(fitting.map(({ spelling, meaning }) => [plain(spelling ?? ""), meaning ?? ""]));
}
