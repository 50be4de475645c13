import type { Finding } from "../../findings/finding";
import type { WorkbookRead } from "../../reading/read-workbook";
import type { House } from "../../house/house";
import type { Point } from "../registers/point";
import type { InstitutionKey, InstitutionRow, PreviousRow } from "./sheets/institution-table";
import { isGiven } from "../../house/risk-number";
import { INSTITUTION, type Status } from "../../sheets/words";
import { CONTENT, type Books } from "./books";
import { approvedAsOf } from "../registers/rules/point/later-changes";
import { Changes } from "./changes";
import type { ChangesInForce } from "./changes-in-force";
import { doubtKey } from "./choosing/choose";
import type { Decisions } from "./choosing/decide";
import type { Incoming, Matched, Matcher } from "./matching/match";
import { mergeRow, type Choices, type MergedRow } from "../../merging/merge-row";
import { rowsInOrder } from "./order";
import type { Submission } from "./choosing/submission";
import { conflictFinding, missingFinding } from "./tell";
import { RowsWithErrors } from "./choosing/rows-with-errors";
import type { RowDraft } from "./to-row";

/** A row of 汇总表 merged in this run, and the point it came from. */
export interface MergedPoint {
  readonly point: Point;
  readonly row: InstitutionRow;
}

type Merged = MergedRow<InstitutionKey, RowDraft>;

/** A grade stands with the review that approved it. */
const GRADE: ReadonlySet<InstitutionKey> = new Set([
  "grade",
  "assessedOn",
  "reviewer",
  "opinion",
  "reviewedOn",
]);
const GRADE_ALONE: ReadonlySet<InstitutionKey> = new Set(["grade"]);
const NOTHING: ReadonlySet<InstitutionKey> = new Set();

/** A row that nobody knew: nothing to compare it with. */
function asItCame(row: RowDraft): Merged {
  return { row, base: row, conflicts: NONE, followed: NONE, changed: NONE };
}

const NONE: readonly never[] = [];

/** A row from before a change of its grade: the review of the change, where the books hold it, is the later one. */
function formerly(row: InstitutionRow, before: InstitutionRow): ReadonlySet<InstitutionKey> {
  return (row.reviewedOn ?? "") < (before.reviewedOn ?? "") ? GRADE : GRADE_ALONE;
}

type Told = Pick<PreviousRow, "riskId" | "status" | "source" | "batch" | "written" | "approvedAs">;
type Carried = Pick<InstitutionRow, "沿用状态" | "上年等级">;

/** Field by field: to copy whatever fields two objects have takes several times as long, for every row of the house. */
function fillIn(row: RowDraft, told: Told, carried: Carried): void {
  row.riskId = told.riskId;
  row.status = told.status;
  row.source = told.source;
  row.batch = told.batch;
  row.written = told.written;
  row.approvedAs = told.approvedAs;
  row.沿用状态 = carried.沿用状态;
  row.上年等级 = carried.上年等级;
}

/** What a new year left on a row goes along with it. */
function carriedFrom(before: InstitutionRow | null, isBegun: boolean): Carried {
  if (before) return { 沿用状态: before.沿用状态, 上年等级: before.上年等级 };
  return { 沿用状态: isBegun ? "新增" : null, 上年等级: null };
}

/** What a row that still says the former grade should say: the grade in force, with the review that approved it. */
export type Regraded = Pick<InstitutionRow, "grade" | "assessedOn" | "reviewer" | "opinion" | "reviewedOn">;

/** The run that a draft is written in. */
interface DraftSettings {
  /** Null where no batch was ever recorded. */
  readonly batch: string | null;
  /** The files of the newest batch again: the institution's own rows keep the source they were written with. */
  readonly sameFiles: boolean;
  /** The year was begun from the one before: a point that nobody knew is a new one of this year. */
  readonly isBegun: boolean;
  readonly decisions: Decisions;
  readonly report: (finding: Finding) => void;
}

/** 风险点汇总表 and `_上次汇总` while a run writes into them. Rows come and change, and never go. */
export class TableDraft {
  /** Numbers of every row that came in, set-aside ones without. */
  readonly numbers = new Map<Point, string>();
  readonly changes = new Changes();
  private readonly table = new Map<string, InstitutionRow>();
  private readonly base: Map<string, PreviousRow>;
  private readonly sent: MergedPoint[] = [];
  /** Rows whose grade changed without approval: it stays as it was in the books (G04). */
  private ungraded = new RowsWithErrors([]);
  private readonly held = new Set<string>();
  /** Rows that came with the grade from before a change in force (F14), for receipts. */
  readonly regraded = new Map<Point, Regraded>();
  /** Rows that still say the grade from before a change in force (F14). */
  private former = new RowsWithErrors([]);

  constructor(
    books: Books,
    private readonly settings: DraftSettings,
  ) {
    this.base = new Map(books.base);
    for (const row of books.table) this.table.set(row.riskId ?? "", row);
  }

  /** A returned row leaves the approved one of the last batch where it is, 待整改 (A07). Answers with the numbers kept. */
  keepReturned(matcher: Matcher, incoming: readonly Incoming[]): ReadonlySet<string> {
    const kept = new Set<string>();
    for (const one of incoming) {
      const before = one.fate === "returned" ? matcher.behind(one) : undefined;
      const riskId = before?.riskId ?? null;
      if (!before || riskId === null || kept.has(riskId)) continue;
      kept.add(riskId);
      this.numbers.set(one.point, riskId);
      if (before.status !== "已撤销") this.table.set(riskId, { ...before, status: "待整改" });
    }
    return kept;
  }

  /** `findings` is everything told so far; conflicts met here are reported into it before a row is called in order. */
  write(
    matched: readonly Matched[],
    own: ReadonlySet<Point>,
    findings: readonly Finding[],
    changes: ChangesInForce,
  ): void {
    this.ungraded = new RowsWithErrors(findings, "reviewed-grade");
    this.former = new RowsWithErrors(findings, "grade");
    const results = matched.map((one) => one.before && this.merge(one, one.before));
    const troubles = new RowsWithErrors(findings);
    matched.forEach((one, index) => {
      this.#enter(one, results[index] ?? asItCame(one.row), own, troubles, changes);
    });
  }

  /** A row with all that the program says of it. */
  #enter(
    one: Matched,
    result: Merged,
    own: ReadonlySet<Point>,
    troubles: RowsWithErrors,
    changes: ChangesInForce,
  ): void {
    const { point, riskId, before } = one;
    const reopened = before?.status === "已撤销" ? changes.reopenedBy(before) : undefined;
    const withdrawn = before?.status === "已撤销" && reopened === undefined;
    const status: Status = withdrawn ? "已撤销" : troubles.concerns(point) ? "待整改" : "正常";
    const { source } = before && this.settings.sameFiles && own.has(point) ? before : one.row;
    const carried = carriedFrom(before, this.settings.isBegun);
    const { riskId: bears } = point.record;
    // What a row is called in the department's file tells it next time, be it another row's number.
    const written = bears !== riskId && isGiven(bears) ? bears : null;
    const approvedAs = approvedAsOf(point, riskId, changes.factsOf(one.row.department));
    const { batch } = this.settings;
    const told = { riskId, status, source, batch, written, approvedAs };
    // A copy only where 汇总表 says something else: there are as many rows as the house has points.
    const isOther = result.base !== result.row || carried.沿用状态 !== null;
    this.base.set(riskId, isOther ? { ...result.base, ...told } : result.row);
    // Filled in and not copied: it was made for this run.
    const { row } = result;
    fillIn(row, told, carried);
    this.table.set(riskId, row);
    this.numbers.set(point, riskId);
    if (!own.has(point)) this.sent.push({ point, row });
    this.changes.merged(point.table.file, before, row, result.changed);
    if (this.ungraded.concerns(point)) this.held.add(riskId);
    else if (this.former.concerns(point)) this.#regrade(point, row, changes);
    if (reopened !== undefined) this.changes.reopened(reopened, riskId);
  }

  #regrade(point: Point, row: InstitutionRow, changes: ChangesInForce): void {
    const grade = changes.gradeOf(row)?.grade ?? row.grade;
    const cause = changes.causeOf({ ...row, grade });
    if (!cause) return;
    const { assessedOn, reviewer, opinion, reviewedOn } = cause;
    this.regraded.set(point, { grade, assessedOn, reviewer, opinion, reviewedOn });
  }

  private merge(one: Matched, before: InstitutionRow): Merged {
    const { row, riskId, point } = one;
    const { decisions, report } = this.settings;
    const base = this.base.get(riskId) ?? before;
    const alone = this.former.concerns(point) ? formerly(row, before) : NOTHING;
    const held = this.ungraded.concerns(point) ? GRADE : alone;
    const choices: Choices<InstitutionKey> = {
      decide: (conflict) => decisions.choiceFor(riskId, conflict),
      revised: (key, department) => decisions.revision(riskId, key, department),
    };
    const result = mergeRow(CONTENT, row, before, base, choices, held);
    for (const key of result.followed) decisions.followed(riskId, key, row[key]);
    for (const conflict of result.conflicts) {
      decisions.ask(riskId, conflict);
      report(conflictFinding(one, conflict));
    }
    return result;
  }

  /** 等级调整记录: 撤销 takes a point out of force and keeps its row, a new grade holds whatever the register still says. */
  follow(changes: ChangesInForce): void {
    for (const riskId of changes.numbers) {
      const row = this.table.get(riskId);
      if (!row || row.status === "已撤销") continue;
      const file = changes.withdrawnBy(row);
      const graded = changes.gradeOf(row);
      if (file !== undefined) {
        this.table.set(riskId, { ...row, status: "已撤销" });
        this.changes.withdrawn(file, riskId);
      } else if (graded && graded.grade !== row.grade && !this.held.has(riskId)) {
        this.table.set(riskId, { ...row, grade: graded.grade });
        this.changes.regraded(graded.file, riskId, row.grade, graded.grade);
      }
    }
  }

  /**
   * D05: rows of departments that filed now and did not send them again are kept. The table has present names: of a
   * department that was taken in, the other's file tells what is missing, not a late one of its own.
   */
  keepMissing(
    present: ReadonlySet<string>,
    taken: readonly Submission[],
    inDoubt: ReadonlySet<string>,
    institution: WorkbookRead,
  ): void {
    const filed = new Map(taken.map((file) => [file.one.department?.name ?? null, file]));
    for (const row of [...this.table.values()]) {
      const { riskId, department, level, status } = row;
      if (riskId === null || present.has(riskId) || status === "已撤销") continue;
      if (inDoubt.has(doubtKey(department, level))) continue;
      const file = filed.get(department);
      const own = department === INSTITUTION;
      if (!file && !own) continue;
      this.table.set(riskId, { ...row, status: "本次未报" });
      const read = file?.one.read ?? institution;
      this.settings.report(missingFinding(row, read));
      this.changes.missing(read.file, riskId);
    }
  }

  /** Departments' rows of this run, as they stand in the end. */
  get merged(): readonly MergedPoint[] {
    return this.sent.map((one) => {
      const row = this.table.get(one.row.riskId ?? "") ?? one.row;
      return row === one.row ? one : { ...one, row };
    });
  }

  /** 风险点汇总表. */
  tableInOrder(house: House): readonly InstitutionRow[] {
    return rowsInOrder([...this.table.values()], house);
  }

  /** `_上次汇总` in the order of 汇总表; rows that somebody deleted there come last. */
  baseInOrder(table: readonly InstitutionRow[], house: House): readonly PreviousRow[] {
    const inTable = table.flatMap((row) => {
      const sent = this.base.get(row.riskId ?? "");
      return sent ? asWritten(sent, row) : [];
    });
    // Where each is in the table, which is usual, none has to be looked for.
    const deleted =
      inTable.length === this.base.size
        ? []
        : [...this.base.values()].filter(({ riskId }) => !this.table.has(riskId ?? ""));
    return [...inTable, ...rowsInOrder(deleted, house)];
  }
}

/** What a department last sent bears the state in which its row was last written. */
function asWritten(sent: PreviousRow, { status, batch }: InstitutionRow): PreviousRow {
  return sent.status === status && sent.batch === batch ? sent : { ...sent, status, batch };
}
