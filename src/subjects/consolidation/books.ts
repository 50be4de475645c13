import type { InstitutionTables } from "../../reading/read-workbook";
import type { House } from "../../house/house";
import { presentNames } from "../../house/succession";
import { ChangeLog } from "../registers/change-log";
import type { GradeHistoryRecord } from "../grade-changes/sheets/grade-history";
import type { ChangeLines, Facts } from "../subject";
import type { KnownPoint } from "../registers/known-points";
import type { InstitutionKey, InstitutionRow, PreviousRow } from "./sheets/institution-table";
import { INSTITUTION } from "../../sheets/words";
import type { BatchRecord, DecisionRecord, SetAsideRecord } from "./sheets/ledgers";
import { remembering } from "../../workbook/remembering";

/** What the institution's books say before a run. */
export interface Books {
  /** 风险点汇总表 as it stands, changes by hand included; departments by their present names, as in `base`. */
  readonly table: readonly InstitutionRow[];
  /** Lines that people added there without a number of their own: no part of a comparison, and never dropped. */
  readonly loose: readonly InstitutionRow[];
  /** `_上次汇总` by 风险点编号: what each row's department last sent. */
  readonly base: ReadonlyMap<string, PreviousRow>;
  readonly batches: readonly BatchRecord[];
  readonly setAside: readonly SetAsideRecord[];
  readonly decisions: readonly DecisionRecord[];
  /** 等级调整记录 of the institution's own workbook. */
  readonly changes: ChangeLines | null;
  /** 等级历史 as it stands. */
  readonly history: readonly GradeHistoryRecord[];
}

/** Reads the books by 机构设置 of today: a department that was renamed or taken in goes on under its present name. */
export function booksOf(
  { table, previous, batches, setAside, decisions, gradeChanges, gradeHistory }: InstitutionTables,
  house: House,
): Books {
  const nameOf = presentNames(house);
  const now = <R extends InstitutionRow>(row: R): R => {
    const department = nameOf(row.department, row.riskId);
    return department === row.department ? row : { ...row, department };
  };
  const lines = (table?.entries ?? []).map(({ record }) => record);
  const byNumber = new Map([...lines].reverse().map((row) => [row.riskId, row] as const));
  const isKnown = (row: InstitutionRow) => row.riskId !== null && byNumber.get(row.riskId) === row;
  const base = (previous?.entries ?? []).map(({ record }) => [record.riskId ?? "", now(record)] as const);
  return {
    table: lines.filter(isKnown).map((row) => now(row)),
    loose: lines.filter((row) => !isKnown(row)),
    base: new Map(base),
    batches: (batches?.entries ?? []).map(({ record }) => record),
    setAside: (setAside?.entries ?? []).map(({ record }) => record),
    decisions: (decisions?.entries ?? []).map(({ record }) => record),
    changes: gradeChanges,
    history: (gradeHistory?.entries ?? []).map(({ record }) => record),
  };
}

/** Grades in force of one department, or of the institution itself: approved rows of the last 汇总表 (G04); null where a point was withdrawn. */
function approvedGrades(books: Books, department: string | null): ReadonlyMap<string, string | null> {
  return gradesByDepartment(books).get(department) ?? new Map();
}

const gradesByDepartment = remembering(({ table }: Books) => {
  const grades = new Map<string | null, Map<string, string | null>>();
  for (const { riskId, department, opinion, grade, status } of table) {
    const withdrawn = status === "已撤销";
    if (riskId === null || (!withdrawn && (grade === null || opinion !== "同意"))) continue;
    // The institution's own register has no 等级调整记录 that could explain anything.
    if (withdrawn && department === INSTITUTION) continue;
    const own = grades.get(department) ?? new Map<string, string | null>();
    grades.set(department, own.set(riskId, withdrawn ? null : grade));
  }
  return grades;
});

/** What the books hold of the points of one department, or of the institution itself. */
function knownPoints(books: Books, department: string | null): ReadonlyMap<string, KnownPoint> {
  return pointsByDepartment(books).get(department) ?? new Map();
}

const pointsByDepartment = remembering(({ table, base, batches }: Books) => {
  const days = new Map(batches.map(({ batch, mergedOn }) => [batch, mergedOn] as const));
  const points = new Map<string | null, Map<string, KnownPoint>>();
  for (const row of table) {
    const { riskId, department, batch } = row;
    if (riskId === null) continue;
    const own = points.get(department) ?? new Map<string, KnownPoint>();
    points.set(department, own);
    own.set(riskId, { row, sent: base.get(riskId) ?? null, mergedOn: days.get(batch) ?? null });
  }
  return points;
});

/** What the rules are told of the books; 等级调整记录 is still to be judged. */
export function bookedFacts(
  books: Books | undefined,
  department: string | null,
): Pick<Facts, "hasBooks" | "approvedGrades" | "known" | "changes" | "ownChanges"> {
  return {
    hasBooks: books !== undefined,
    approvedGrades: books ? approvedGrades(books, department) : new Map(),
    known: books ? knownPoints(books, department) : new Map(),
    changes: ChangeLog.EMPTY,
    ownChanges: books?.changes ?? null,
  };
}

/** The newest batch that a workbook knows; null before the first. */
export function newestBatch({ batches }: Pick<Books, "batches">): string | null {
  return batches.reduce<string | null>(
    (newest, { batch }) =>
      batch !== null && (newest === null || compareBatches(batch, newest) > 0) ? batch : newest,
    null,
  );
}

/** `2012-02` before `2012-10` before `2013-01`, and `2012-99` before `2012-100`. */
export function compareBatches(a: string, b: string): number {
  const [[yearA = 0, numberA = 0], [yearB = 0, numberB = 0]] = [
    a.split("-").map(Number),
    b.split("-").map(Number),
  ] as [number[], number[]];
  return yearA - yearB || numberA - numberB;
}

/** `年度-NN`, one after the newest of that year. */
export function nextBatch(books: Pick<Books, "batches">, year: string): string {
  const numbers = books.batches
    .map(({ batch }) => batch?.split("-"))
    .filter((parts) => parts?.[0] === year)
    .map((parts) => Number(parts?.[1] ?? 0));
  return `${year}-${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}

/** What a department sends of a row; the rest the program works out. */
export const CONTENT: readonly InstitutionKey[] = [
  "name",
  "title",
  "post",
  "power",
  "step",
  "category",
  "aspect",
  "point",
  "likelihood",
  "severity",
  "grade",
  "gradeReason",
  "measures",
  "responsible",
  "due",
  "assessedOn",
  "reviewer",
  "opinion",
  "reviewedOn",
  "filingNo",
  "filedOn",
  "norm",
  "done",
];
