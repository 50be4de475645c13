import { consequencesOf } from "../../../findings/rule";
import type { Finding } from "../../../findings/finding";
import type { Claims, Decided } from "../../registers/case/identify";
import { recordOf } from "../../../sheets/define-sheet";
import { institutionTable, type InstitutionKey } from "../sheets/institution-table";
import { decisions as sheet, type DecisionRecord } from "../sheets/ledgers";
import { plain } from "../../../workbook/text/plain";
import { asksForNumber, lineOfDoubt, type NumberDoubt } from "../matching/number-doubts";
import type { Choice, Conflict, Revision } from "../../../merging/merge-row";

const FOLLOWED = /已办：(采用科室|采用本院)/;

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
  choiceFor(
    riskId: string,
    { key, department }: Pick<Conflict<InstitutionKey>, "key" | "department">,
  ): Choice | null {
    return (this.lineFor(riskId, key, department)?.choice as Choice | null | undefined) ?? null;
  }

  /** A choice that was followed and then changed; null where nobody changed his mind. */
  revision(riskId: string, key: InstitutionKey, department: string | null): Revision | null {
    const line = this.lineFor(riskId, key, department);
    const followed = FOLLOWED.exec(line?.note ?? "")?.[1];
    if (!line?.choice || followed === undefined || followed === line.choice) return null;
    return { choice: line.choice as Choice, institution: line.institutionValue };
  }

  /** Notes on the line which choice was followed: another one there later is a change of mind, not an old decision. */
  followed(riskId: string, key: InstitutionKey, department: string | null): void {
    const line = this.lineFor(riskId, key, department);
    if (!line?.choice) return;
    this.lines[this.lines.indexOf(line)] = { ...line, note: followedNote(line.note, line.choice) };
  }

  /** Leaves a line to be filled in, unless it is there already. */
  ask(riskId: string, { key, department, institution }: Conflict<InstitutionKey>): void {
    if (this.lineFor(riskId, key, department)) return;
    const field = institutionTable.columns[key].header;
    this.lines.push(
      recordOf(sheet, { riskId, field, departmentValue: department, institutionValue: institution }),
    );
  }

  private lineFor(
    riskId: string,
    key: InstitutionKey,
    department: string | null,
  ): DecisionRecord | undefined {
    const { header } = institutionTable.columns[key];
    return this.lines.find(
      (one) => one.riskId === riskId && one.field === header && one.departmentValue === department,
    );
  }

  /** Leaves a line for a workbook that says two departments (D04). */
  askClaims(file: string, { seen, hidden }: Claims): void {
    if (this.lines.some((line) => isClaim(line, file, seen.name) && line.institutionValue === hidden.name))
      return;
    const asked = { file, field: CLAIMED, departmentValue: seen.name, institutionValue: hidden.name };
    this.lines.push(recordOf(sheet, asked));
  }

  /** Leaves a line for each row that may be one of several known ones (D08). */
  askNumbers(doubts: readonly NumberDoubt[]): void {
    const asked = new Set(this.lines.flatMap((line) => (asksForNumber(line) ? [line.riskId] : [])));
    for (const doubt of doubts) if (!asked.has(doubt.given)) this.lines.push(lineOfDoubt(doubt));
  }

  /** Leaves a line for each odd spelling of a grade (G03). */
  askGrades(findings: readonly Finding[]): void {
    for (const { rule, place, value } of findings) {
      if (value === null || consequencesOf({ rule }).settles !== "spelling") continue;
      const known = this.lines.some(
        ({ file, spelling }) => file === place.file && spelling !== null && plain(spelling) === plain(value),
      );
      if (!known) this.lines.push(recordOf(sheet, { file: place.file, spelling: value }));
    }
  }
}

/** 备注 of a line whose choice was followed, with whatever else people wrote there. */
export function followedNote(note: string | null, choice: string): string {
  const others = (note ?? "").replace(FOLLOWED, "").replace(/；$/, "");
  return [others, `已办：${choice}`].filter((part) => part !== "").join("；");
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

const CLAIMED = "科室";

/** How a workbook that says two departments was decided: 采用科室 takes what people see, 采用本院 the other one. */
export function decidedFor(decisions: readonly DecisionRecord[], file: string): Decided {
  return ({ seen, hidden }) => {
    const line = decisions.find(
      (one) => isClaim(one, file, seen.name) && one.institutionValue === hidden.name && one.choice !== null,
    );
    return line ? (line.choice === "采用科室" ? "seen" : "hidden") : null;
  };
}

function isClaim({ file, field, departmentValue }: DecisionRecord, of: string, seen: string): boolean {
  return field === CLAIMED && file !== null && plain(file) === plain(of) && departmentValue === seen;
}
