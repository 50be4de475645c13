import { cellOf, type Finding, type Place } from "../../src/findings/finding";
import { readWorkbook, type WorkbookRead } from "../../src/reading/read-workbook";
import { houseOf, houseOfDepartment } from "../../src/house/build-house";
import { departmentCase, type DepartmentCase } from "../../src/subjects/registers/case/department-case";
import { checkCase } from "../../src/flows/checking/check-case";
import { ChangeLog } from "../../src/subjects/registers/change-log";
import type { Facts } from "../../src/subjects/subject";
import { department } from "./books";
import type { Book } from "./sheets";

/** 2012-10-26: after every review of the sample, before every deadline. */
export const FACTS: Facts = {
  stage: "措施",
  today: "2012-10-26",
  judgedOn: "2012-10-26",
  hasBooks: false,
  approvedGrades: new Map(),
  known: new Map(),
  changes: ChangeLog.EMPTY,
};

export interface Given extends Partial<Facts> {
  /** The institution workbook; without it the department's own sheets must do. */
  readonly institution?: Book;
  readonly oddGrades?: ReadonlyMap<string, string>;
}

/** Where, which rule, what stands there. `岗位风险点登记表!M2`; a whole sheet is its name, a whole file `*`. */
export type Line = readonly [place: string, rule: string, value: string | null];

export function read(book: Book, { stage = FACTS.stage, oddGrades }: Given = {}): WorkbookRead {
  return readWorkbook(book.content(), { stage, oddGrades: () => oddGrades ?? new Map<string, string>() });
}

export function caseOf(book: Book, given: Given = {}): DepartmentCase {
  const it = read(book, given);
  return departmentCase(
    it,
    given.institution ? houseOf(read(given.institution, given)) : houseOfDepartment(it),
  );
}

/** Everything that is said about a department's workbook. */
export function review(book: Book, given: Given = {}): Finding[] {
  return checkCase(caseOf(book, given), { ...FACTS, ...given });
}

/** What is said of a workbook and not of the correct one, which is signed on paper (A10). */
export function found(book: Book, given: Given = {}): Line[] {
  const usual = new Set(review(department(), given).map(key));
  return lines(review(book, given).filter((finding) => !usual.has(key(finding))));
}

/** What one rule says of a workbook. */
export function said(rule: string, book: Book, given: Given = {}): Finding[] {
  return review(book, given).filter((finding) => finding.rule === rule);
}

export function lines(findings: readonly Finding[]): Line[] {
  return findings.map(({ place, rule, value }): Line => [placed(place), rule, value]).sort(byPlace);
}

export function placed(place: Place): string {
  const cell = cellOf(place);
  return place.sheet === null ? "*" : cell === null ? place.sheet : `${place.sheet}!${cell}`;
}

function byPlace(a: Line, b: Line): number {
  const [left, right] = [a, b].map((line) => line.join("\n")) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
}

function key({ rule, place }: Finding): string {
  return JSON.stringify([rule, place.sheet, place.row, place.column]);
}
