import { ask } from "../../checking/ask";
import { consequencesOf } from "../../findings/rule";
import type { Finding } from "../../findings/finding";
import { sortFindings } from "../../findings/sort-findings";
import { sheetRanks, type WorkbookRead } from "../../reading/read-workbook";
import type { House } from "../../house/house";
import type { Point } from "../registers/point";
import { listedAs } from "../../house/succession";
import type { Checks, Facts } from "../subject";
import { institutionTable, type InstitutionRow, type PreviousRow } from "./sheets/institution-table";
import type { BatchRecord, DecisionRecord, SetAsideRecord } from "./sheets/ledgers";
import { historyWritten } from "./history-written";
import type { GradeHistoryRecord } from "../grade-changes/sheets/grade-history";
import { newestBatch, nextBatch, type Books } from "./books";
import { Decisions } from "./choosing/decide";
import { chooseFiles, ownSetAside } from "./choosing/choose";
import { judgedByNumber } from "./matching/by-number";
import { ChangesInForce } from "./changes-in-force";
import { batchRecord, isBatchOf, setAsideRecord } from "./ledger";
import { Matcher, type Incoming } from "./matching/match";
import { Numbering } from "./matching/numbering";
import { inOfficialOrder, rankOf } from "./order";
import { isFiling, type FileTally, type SetAside, type Submission } from "./choosing/submission";
import { TableDraft, type MergedPoint, type Regraded } from "./table-draft";
import { toRow } from "./to-row";

/** Everything a run needs; the order of `submissions` does not matter. */
interface ConsolidationInput {
  readonly institution: WorkbookRead;
  readonly house: House;
  readonly books: Books;
  readonly submissions: readonly Submission[];
  readonly facts: Facts;
  readonly checks: Pick<Checks, "points" | "table" | "house">;
  /** The institution's own points. */
  readonly own: readonly Point[];
  /** What was said about its workbook by itself. */
  readonly ownFindings: readonly Finding[];
  /** Files that count where a department sent several. */
  readonly preferred: ReadonlySet<string>;
  /** Who runs it. */
  readonly by: string | null;
}

export interface Consolidation {
  readonly batch: string;
  readonly findings: readonly Finding[];
  readonly tallies: readonly FileTally[];
  readonly merged: readonly MergedPoint[];
  readonly setAside: readonly SetAside[];
  /** 风险点汇总表. */
  readonly table: readonly InstitutionRow[];
  /** `_上次汇总`. */
  readonly base: readonly PreviousRow[];
  readonly decisions: readonly DecisionRecord[];
  readonly batches: readonly BatchRecord[];
  readonly setAsideLedger: readonly SetAsideRecord[];
  /** Numbers of every row that came in, set-aside ones without: for receipts and the institution's own register. */
  readonly numbers: ReadonlyMap<Point, string>;
  /** 等级历史. */
  readonly history: readonly GradeHistoryRecord[];
  /** What rows should say that came with a grade from before a change in force. */
  readonly regraded: ReadonlyMap<Point, Regraded>;
  /** The files whose rows count. */
  readonly taken: readonly Submission[];
  /** The institution's own points. */
  readonly own: readonly Point[];
}

/** Department workbooks into the institution's books. Nothing is dropped in silence: rows read = rows merged + rows set aside. */
export function consolidate(input: ConsolidationInput): Consolidation {
  return new Run(input).run();
}

class Run {
  private findings: Finding[] = [];
  private readonly files: readonly Submission[];
  private readonly numbering = new Numbering();
  private readonly decisions: Decisions;
  private readonly batch: string;
  private readonly sameFiles: boolean;
  private readonly draft: TableDraft;
  /** A list of several departments is one of each. */
  private readonly filings: readonly Submission[];
  private inDoubt: ReadonlySet<string> = new Set();
  private taken: readonly Submission[] = [];
  private readonly setAside: SetAside[] = [];
  private readonly setAsidePoints = new Set<Point>();
  private readonly report = (finding: Finding): void => void this.findings.push(finding);

  constructor(private readonly input: ConsolidationInput) {
    const { books, house, submissions } = input;
    this.files = inOfficialOrder(submissions, house);
    this.filings = this.files.flatMap((file) => (file.parts.length > 0 ? file.parts : [file]));
    this.decisions = new Decisions(books.decisions);
    const newest = newestBatch(books);
    // Files of last year are none of a batch of this one.
    const isOfThisYear = house.year === null || newest?.startsWith(`${house.year}-`) === true;
    this.sameFiles = newest !== null && isOfThisYear && isBatchOf(books.batches, newest, this.files);
    this.batch =
      this.sameFiles && newest !== null
        ? newest
        : nextBatch(books, house.year ?? input.facts.today.slice(0, 4));
    const { sameFiles, decisions, report } = this;
    const isBegun = books.table.some((row) => row.沿用状态 !== null);
    // A run without files records no batch, and so no row may bear its number.
    const batch = this.files.length > 0 ? this.batch : newest;
    this.draft = new TableDraft(books, { batch, sameFiles, isBegun, decisions, report });
  }

  run(): Consolidation {
    this.choose();
    const own = this.ownPoints();
    this.seeNumbers();
    const returned = new Set(
      this.setAside.filter((one) => consequencesOf(one).sendsBack).map(({ point }) => point),
    );
    const { books, house } = this.input;
    // 单位 points that a department wrote down are none of its own, and hold no number.
    const sent = this.taken.flatMap(({ one }) => one.points.filter(({ level }) => level !== "单位"));
    const incoming = [...own, ...sent].map((point): Incoming => {
      const aside = this.setAsidePoints.has(point) ? "aside" : "merged";
      return { point, fate: returned.has(point) ? "returned" : aside, row: toRow(point, house) };
    });
    const changes = new ChangesInForce({ ...this.input, taken: this.taken, own });
    const matcher = new Matcher(books, house, this.numbering, changes, this.report);
    const matched = matcher.match(incoming);
    this.findings = judgedByNumber(
      this.findings,
      matched,
      this.taken,
      changes,
      house,
      this.input.checks.points,
    );
    const kept = this.draft.keepReturned(matcher, incoming);
    this.draft.write(matched, new Set(own), this.findings, changes);
    this.draft.follow(changes);
    const present = new Set([...matched.map(({ riskId }) => riskId), ...kept]);
    this.draft.keepMissing(present, this.taken, this.inDoubt, this.input.institution);
    this.decisions.askGrades(this.findings);
    this.decisions.askNumbers(matcher.doubts);
    for (const { file, one } of this.files)
      if ("claims" in one.identity) this.decisions.askClaims(file, one.identity.claims);
    return this.result(own, changes);
  }

  private choose(): void {
    const { taken, setAside, findings, inDoubt } = chooseFiles(this.filings, this.input.preferred);
    for (const { parts, findings: ofFile } of this.files) if (parts.length > 0) this.tell(ofFile);
    this.taken = taken;
    this.inDoubt = inDoubt;
    this.tell(findings);
    this.putAside(setAside);
  }

  /** One by one: there may be more than a call takes as arguments. */
  private tell(findings: readonly Finding[]): void {
    for (const finding of findings) this.findings.push(finding);
  }

  private putAside(rows: readonly SetAside[]): void {
    for (const row of rows) {
      this.setAside.push(row);
      this.setAsidePoints.add(row.point);
    }
  }

  /** The institution's own register, treated like any other. */
  private ownPoints(): readonly Point[] {
    const { own, ownFindings } = this.input;
    this.tell(ownFindings);
    this.putAside(ownSetAside(own));
    return own;
  }

  /** Numbers in use anywhere, withdrawn and set-aside rows included, are never given again. */
  private seeNumbers(): void {
    const { books } = this.input;
    for (const { riskId } of [...books.table, ...books.base.values(), ...books.setAside, ...books.decisions])
      this.numbering.see(riskId);
    const { institution, own } = this.input;
    const points = [...this.files.map(({ one }) => one.points), own].flat();
    const changes = [...this.files.map(({ one }) => one.read), institution].flatMap(
      ({ gradeChanges }) => gradeChanges?.entries ?? [],
    );
    for (const { record } of [...points, ...changes]) this.numbering.see(record.riskId);
  }

  /** What is asked of the whole house, and of 风险点汇总表 as it will be written. */
  private lookAround(own: readonly Point[], table: readonly InstitutionRow[]): void {
    const { institution, house, facts, checks } = this.input;
    const merged = this.taken
      .flatMap(({ one }) => one.points)
      .filter((point) => !this.setAsidePoints.has(point));
    const inForce = table.filter(({ status }) => status !== "已撤销");
    const riskIds = new Set(inForce.map(({ riskId }) => riskId ?? ""));
    const whole = { institution, house, own, merged, filed: this.filed(), riskIds };
    ask(checks.house, [whole, facts], this.report);
    const sheet = { file: institution.file, sheet: institutionTable.tab, row: null, column: null };
    const { fileAll } = institution.institution.info?.record ?? {};
    ask(checks.table, [{ fileAll, rows: table, placeOfRow: () => sheet }, facts], this.report);
  }

  /** Departments that have filed, now or before. */
  private filed(): ReadonlySet<string | null> {
    const { house, books } = this.input;
    return new Set([
      ...this.filings.filter(isFiling).map(({ one }) => one.department?.name ?? null),
      ...books.batches.flatMap(({ department }) =>
        (department ?? "").split("、").map((name) => listedAs(house, name)?.name ?? name),
      ),
    ]);
  }

  private result(own: readonly Point[], changes: ChangesInForce): Consolidation {
    const { house, books, facts, by } = this.input;
    const table = this.draft.tableInOrder(house);
    this.lookAround(own, table);
    const tallies = this.tally();
    this.assertDistinct();
    const earlier = books.setAside.filter(({ batch }) => batch !== this.batch);
    return {
      batch: this.batch,
      findings: this.sorted(),
      tallies,
      merged: this.draft.merged,
      setAside: this.setAside,
      history: historyWritten({
        books,
        facts,
        table,
        changes,
        batch: this.files.length > 0 ? this.batch : null,
      }),
      regraded: this.draft.regraded,
      taken: this.taken,
      own,
      table: [...table, ...books.loose],
      base: this.draft.baseInOrder(table, house),
      decisions: this.decisions.all,
      batches: this.sameFiles
        ? books.batches
        : [
            ...books.batches,
            ...tallies.map((tally) =>
              batchRecord(tally, this.batch, facts.today, by, this.draft.changes.of(tally.submission.file)),
            ),
          ],
      setAsideLedger: [...earlier, ...this.setAside.map((one) => setAsideRecord(one, this.batch))],
      numbers: this.draft.numbers,
    };
  }

  /** The sum that must come out for every file. */
  private tally(): FileTally[] {
    return this.files.map((submission) => {
      const { points } = submission.one;
      const setAside = points.filter((point) => this.setAsidePoints.has(point)).length;
      const merged = points.filter(
        (point) => this.draft.numbers.has(point) && !this.setAsidePoints.has(point),
      ).length;
      if (points.length !== merged + setAside)
        throw new Error(
          `${submission.file}: ${points.length} rows read, ${merged} merged, ${setAside} set aside`,
        );
      return { submission, read: points.length, merged, setAside };
    });
  }

  /** Two points with one number would be one row of 汇总表. */
  private assertDistinct(): void {
    const seen = new Set<string>();
    for (const riskId of this.draft.numbers.values()) {
      if (seen.has(riskId)) throw new Error(`${riskId}: given to two rows`);
      seen.add(riskId);
    }
  }

  private sorted(): Finding[] {
    const rank = rankOf(this.input.house);
    const order = new Map(
      this.files.map(
        ({ file, one }, index) => [file, (rank(one.department?.name ?? null) + 1) * 100_000 + index] as const,
      ),
    );
    return sortFindings(
      this.findings,
      (file) => order.get(file) ?? -1,
      sheetRanks([this.input.institution, ...this.files.map(({ one }) => one.read)]),
    );
  }
}
