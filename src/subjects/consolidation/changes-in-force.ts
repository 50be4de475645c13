import { groupBy } from "../../merging/group-by";
import type { WorkbookRead } from "../../reading/read-workbook";
import type { House } from "../../house/house";
import type { Point } from "../registers/point";
import { presentOf } from "../../house/succession";
import { ChangeLog, type JudgedChange } from "../registers/change-log";
import { judgeChanges } from "../grade-changes/judge-changes";
import type { GradeChangeRecord } from "../grade-changes/sheets/grade-changes";
import type { Facts } from "../subject";
import type { InstitutionRow } from "./sheets/institution-table";
import { INSTITUTION } from "../../sheets/words";
import { bookedFacts, type Books } from "./books";
import type { Submission } from "./choosing/submission";

interface Record {
  readonly file: string;
  readonly log: ChangeLog;
}

interface Given {
  readonly taken: readonly Submission[];
  readonly institution: WorkbookRead;
  readonly own: readonly Point[];
  readonly house: House;
  readonly books: Books;
  readonly facts: Facts;
}

/** 等级调整记录, the departments' and the institution's own: which points it takes out of force, back into it, or grades anew. */
export class ChangesInForce {
  /** A department answers for the points of those that it took in too. */
  readonly #records = new Map<string, Record[]>();
  readonly #facts = new Map<string, Facts>();

  constructor(private readonly given: Given) {
    const { taken, institution, own, house } = given;
    for (const [name, files] of sentBy(taken, house)) {
      const points = files.flatMap(({ one }) => one.points);
      for (const { one } of files) this.#add(one.read, points, name);
    }
    // Of departments that sent nothing now, what the institution itself recorded holds all the same.
    for (const name of recordedBy(given))
      if (!this.#records.has(name)) this.#add({ ...institution, gradeChanges: null }, [], name);
    this.#add(institution, own, INSTITUTION);
  }

  /** What rows of a department are judged by, its changes included. */
  factsOf(department: string | null): Facts {
    const key = department ?? "";
    const known = this.#facts.get(key);
    if (known) return known;
    const { facts, books } = this.given;
    const changes = ChangeLog.joined((this.#records.get(key) ?? []).map(({ log }) => log));
    const made = { ...facts, ...bookedFacts(books, department), changes };
    this.#facts.set(key, made);
    return made;
  }

  /** Numbers that are named at all. */
  get numbers(): readonly string[] {
    return [...this.#records.values()].flat().flatMap(({ log }) => log.numbers);
  }

  /** The file whose department withdraws the point. */
  withdrawnBy(row: InstitutionRow): string | undefined {
    return this.#sayingOf(row, "撤销");
  }

  /** The file whose department takes a withdrawn point in again. */
  reopenedBy(row: InstitutionRow): string | undefined {
    return this.#sayingOf(row, "新增");
  }

  /** The grade that a change in force gives to a row of the books, and the file that says so. */
  gradeOf(row: InstitutionRow): { readonly grade: string; readonly file: string } | undefined {
    const { approvedGrades, changes } = this.factsOf(row.department);
    const riskId = row.riskId ?? "";
    const approved = approvedGrades.get(riskId);
    const grade = changes.gradeOf(riskId, approved);
    const file = this.#recordOf(row)?.file;
    return typeof grade === "string" && grade !== approved && file !== undefined
      ? { grade, file }
      : undefined;
  }

  /** The line in force that a row's grade, or its being out of force, goes back to. */
  causeOf({ riskId, department, grade, status }: InstitutionRow): GradeChangeRecord | null {
    const lines = this.factsOf(department).changes.linesOf(riskId ?? "");
    const isCause = ({ inForce, record: { change, to } }: JudgedChange) =>
      inForce && (status === "已撤销" ? change === "撤销" : to === grade);
    return lines.findLast(isCause)?.record ?? null;
  }

  #sayingOf(row: InstitutionRow, movement: "撤销" | "新增"): string | undefined {
    const record = this.#recordOf(row);
    return record?.log.movementOf(row.riskId ?? "") === movement ? record.file : undefined;
  }

  #recordOf({ riskId, department }: InstitutionRow): Record | undefined {
    return this.#records.get(department ?? "")?.findLast(({ log }) => log.linesOf(riskId ?? "").length > 0);
  }

  #add({ file, gradeChanges: table }: WorkbookRead, points: readonly Point[], department: string): void {
    const { house, facts, books } = this.given;
    const booked = bookedFacts(books, department);
    // The institution's own lines count once, however many files a department sent.
    const isFirst = department !== INSTITUTION && !this.#records.has(department);
    const judgedBy = { ...facts, ...booked, ...(!isFirst && { ownChanges: null }) };
    // What is to be said of the lines was said when the workbook was checked.
    const log = judgeChanges({ table, points, house, facts: judgedBy }, () => undefined);
    this.#records.set(department, [...(this.#records.get(department) ?? []), { file, log }]);
  }
}

/** Departments whose points the institution's own 等级调整记录 names. */
function recordedBy({ books }: Given): readonly string[] {
  const named = new Set(books.changes?.entries.map(({ record }) => record.riskId));
  const rows = named.size > 0 ? books.table.filter(({ riskId }) => named.has(riskId)) : [];
  return [...new Set(rows.flatMap(({ department }) => department ?? []))].filter(
    (name) => name !== INSTITUTION,
  );
}

/** Files by the present names of their departments. */
function sentBy(taken: readonly Submission[], house: House): ReadonlyMap<string, readonly Submission[]> {
  const known = taken.filter(({ one }) => one.department !== null);
  return groupBy(known, ({ one }) => presentOf(house, one.department!).name);
}
