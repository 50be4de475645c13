import type { Finding } from "../findings/finding";
import { sortFindings } from "../findings/sort-findings";
import { sheetRanks, type WorkbookRead } from "../reading/read-workbook";
import { institutionPoints } from "../register/department-case";
import type { House } from "../register/house";
import type { Point } from "../register/point";
import { checkInstitution } from "../rules/check-institution";
import { institutionAfterDepartments, keyAreasAreExamined, latest } from "../rules/coverage";
import type { Facts } from "../rules/rule";
import type { InstitutionKey, InstitutionRow } from "../sheets/institution-table";
import type { BatchRecord, DecisionRecord, SetAsideRecord } from "../sheets/ledgers";
import { INSTITUTION, type Status } from "../sheets/words";
import { newestBatch, nextBatch, type Books } from "./books";
import { Decisions } from "./decide";
import { Changes } from "./changes";
import { chooseFiles, ownSetAside } from "./choose";
import { gradesByNumber } from "./grades";
import { batchRecord, setAsideRecord } from "./ledger";
import { Matcher, type Incoming, type Matched } from "./match";
import { mergeRow, type MergedRow } from "./merge-row";
import { missingDepartments } from "./missing-departments";
import { Numbering } from "./numbering";
import { inOfficialOrder, rankOf, rowsInOrder } from "./order";
import { similarPoints } from "./similar";
import type { FileTally, SetAside, Submission } from "./submission";
import { conflictFinding, missingFinding } from "./tell";
import { Troubles } from "./troubles";
import { toRow } from "./to-row";

/** Everything a run needs; the order of `submissions` does not matter. */
export interface ConsolidationInput {
  readonly institution: WorkbookRead;
  readonly house: House;
  readonly books: Books;
  readonly submissions: readonly Submission[];
  readonly facts: Facts;
  /** Files that count where a department sent several. */
  readonly preferred: ReadonlySet<string>;
  /** Who runs it. */
  readonly by: string | null;
}

/** A row of 汇总表 merged in this run, and the point it came from. */
export interface MergedPoint {
  readonly point: Point;
  readonly row: InstitutionRow;
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
  readonly base: readonly InstitutionRow[];
  readonly decisions: readonly DecisionRecord[];
  readonly batches: readonly BatchRecord[];
  readonly setAsideLedger: readonly SetAsideRecord[];
  /** Numbers of every row that came in, set-aside ones without: for receipts and the institution's own register. */
  readonly numbers: ReadonlyMap<Point, string>;
  /** The files whose rows count. */
  readonly taken: readonly Submission[];
  /** The institution's own points. */
  readonly own: readonly Point[];
}

/** A grade stands with the review that approved it. */
const GRADE: ReadonlySet<InstitutionKey> = new Set([
  "grade",
  "assessedOn",
  "reviewer",
  "opinion",
  "reviewedOn",
]);
const NOTHING: ReadonlySet<InstitutionKey> = new Set();

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
  private readonly table = new Map<string, InstitutionRow>();
  private readonly base: Map<string, InstitutionRow>;
  private taken: readonly Submission[] = [];
  private readonly setAside: SetAside[] = [];
  private readonly setAsidePoints = new Set<Point>();
  private readonly merged: MergedPoint[] = [];
  private readonly numbers = new Map<Point, string>();
  private readonly changes = new Changes();
  /** Rows whose grade changed without approval: it stays as it was in the books (G04). */
  private ungraded = new Troubles([]);
  private readonly report = (finding: Finding): void => void this.findings.push(finding);

  constructor(private readonly input: ConsolidationInput) {
    const { books, house, submissions } = input;
    this.files = inOfficialOrder(submissions, house);
    this.decisions = new Decisions(books.decisions);
    this.base = new Map(books.base);
    for (const row of books.table) this.table.set(row.riskId ?? "", row);
    const newest = newestBatch(books);
    this.sameFiles = newest !== null && isBatchOf(books.batches, newest, this.files);
    this.batch =
      this.sameFiles && newest !== null
        ? newest
        : nextBatch(books, house.year ?? input.facts.today.slice(0, 4));
  }

  run(): Consolidation {
    this.choose();
    const own = this.ownPoints();
    this.seeNumbers();
    const returned = new Set(this.setAside.filter(({ rule }) => rule === "A07").map(({ point }) => point));
    const incoming = [...own, ...this.taken.flatMap(({ one }) => one.points)]
      .filter((point) => !this.setAsidePoints.has(point) || returned.has(point))
      .map((point) => this.incoming(point, returned.has(point)));
    const { books } = this.input;
    const matcher = new Matcher(books.table, books.base, this.numbering, this.report);
    const matched = matcher.match(incoming);
    this.findings = gradesByNumber(this.findings, matched, this.taken, this.input);
    const kept = this.keepReturned(matcher, incoming);
    this.lookAround(own);
    this.write(matched, new Set(own));
    this.withdraw();
    this.keepMissing(new Set([...matched.map(({ riskId }) => riskId), ...kept]));
    this.decisions.askGrades(this.findings);
    return this.result(own);
  }

  private incoming(point: Point, returned: boolean): Incoming {
    return { point, returned, row: toRow(point, this.input.house) };
  }

  private choose(): void {
    const { taken, setAside, findings } = chooseFiles(this.files, this.input.preferred);
    this.taken = taken;
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

  /** The institution's own register, checked like any other. */
  private ownPoints(): readonly Point[] {
    const { institution, house, facts } = this.input;
    const points = institutionPoints(institution);
    this.tell(checkInstitution(institution, points, house, facts));
    this.putAside(ownSetAside(points));
    return points;
  }

  /** Numbers in use anywhere, withdrawn and set-aside rows included, are never given again. */
  private seeNumbers(): void {
    const { books } = this.input;
    for (const { riskId } of [...books.table, ...books.base.values(), ...books.setAside])
      this.numbering.see(riskId);
    for (const { one } of this.files) {
      for (const { record } of one.points) this.numbering.see(record.riskId);
      for (const { record } of one.read.gradeChanges?.entries ?? []) this.numbering.see(record.riskId);
    }
    for (const { record } of institutionPoints(this.input.institution)) this.numbering.see(record.riskId);
  }

  /** A returned row leaves the approved one of the last batch where it is, 待整改 (A07). */
  private keepReturned(matcher: Matcher, incoming: readonly Incoming[]): ReadonlySet<string> {
    const kept = new Set<string>();
    for (const one of incoming) {
      const before = one.returned ? matcher.behind(one) : undefined;
      const riskId = before?.riskId ?? null;
      if (!before || riskId === null || kept.has(riskId)) continue;
      kept.add(riskId);
      this.numbers.set(one.point, riskId);
      if (before.status !== "已撤销") this.table.set(riskId, { ...before, status: "待整改" });
    }
    return kept;
  }

  /** What can only be asked of the whole house: C03 C04 C05 C08 D07. */
  private lookAround(own: readonly Point[]): void {
    const { facts } = this.input;
    const departmental = this.taken
      .flatMap(({ one }) => one.points)
      .filter((point) => !this.setAsidePoints.has(point));
    if (facts.stage !== "排查")
      institutionAfterDepartments(
        own,
        latest(
          departmental.filter(({ level }) => level === "科室"),
          "assessedOn",
        ),
        this.report,
      );
    similarPoints(departmental, this.report);
    this.findMissingDepartments();
  }

  private findMissingDepartments(): void {
    const { institution, house, books } = this.input;
    const filed = new Set([
      ...this.files.map(({ one }) => one.department?.name ?? null),
      ...books.batches.map(({ department }) => department),
    ]);
    this.tell(missingDepartments(institution, house, filed));
  }

  private write(matched: readonly Matched[], own: ReadonlySet<Point>): void {
    this.ungraded = new Troubles(this.findings, "G04");
    const results = matched.map((one) => ({ one, result: this.merge(one) }));
    // Conflicts are findings too: only when all are told can a row be said to be in order.
    const troubles = new Troubles(this.findings);
    for (const { one, result } of results) {
      const { point, riskId, before } = one;
      const withdrawn = before?.status === "已撤销";
      const status: Status = withdrawn ? "已撤销" : troubles.concerns(point) ? "待整改" : "正常";
      const { source } = before && this.sameFiles && own.has(point) ? before : one.row;
      const row = { ...result.row, riskId, status, source, batch: this.batch };
      this.table.set(riskId, row);
      this.base.set(riskId, { ...result.base, riskId, source });
      this.numbers.set(point, riskId);
      if (!own.has(point)) this.merged.push({ point, row });
      this.changes.merged(point.table.file, before, row, result.changed);
    }
  }

  private merge(one: Matched): MergedRow {
    const { row, before, riskId, point } = one;
    if (!before) return { row, base: row, conflicts: [], changed: [] };
    const base = this.base.get(riskId) ?? before;
    const held = this.ungraded.concerns(point) ? GRADE : NOTHING;
    const result = mergeRow(
      row,
      before,
      base,
      (conflict) => this.decisions.choiceFor(riskId, conflict),
      held,
    );
    for (const conflict of result.conflicts) {
      this.decisions.ask(riskId, conflict);
      this.report(conflictFinding(one, conflict));
    }
    return result;
  }

  /** 等级调整记录: an approved 撤销 takes the point out of force and keeps its row. */
  private withdraw(): void {
    for (const { one } of this.taken) {
      for (const { record } of one.read.gradeChanges?.entries ?? []) {
        const row = this.table.get(record.riskId ?? "");
        if (
          record.change === "撤销" &&
          record.opinion === "同意" &&
          row &&
          row.department === one.department?.name &&
          row.status !== "已撤销"
        ) {
          this.table.set(row.riskId ?? "", { ...row, status: "已撤销" });
          this.changes.withdrawn(one.file, row.riskId ?? "");
        }
      }
    }
  }

  /** D05: rows of departments that filed now and did not send them again are kept. */
  private keepMissing(present: ReadonlySet<string>): void {
    const filed = new Map(this.taken.map((file) => [file.one.department?.name ?? null, file]));
    for (const row of [...this.table.values()]) {
      const { riskId, department, status } = row;
      const file = filed.get(department);
      const own = department === INSTITUTION;
      if (riskId === null || present.has(riskId) || status === "已撤销" || (!file && !own)) continue;
      this.table.set(riskId, { ...row, status: "本次未报" });
      const read = file?.one.read ?? this.input.institution;
      this.report(missingFinding(row, read));
      this.changes.missing(read.file, riskId);
    }
  }

  private result(own: readonly Point[]): Consolidation {
    const { house, books, facts, by, institution } = this.input;
    const table = rowsInOrder([...this.table.values()], house);
    keyAreasAreExamined(
      institution.institution,
      new Set(table.map(({ riskId }) => riskId ?? "")),
      this.report,
    );
    const tallies = this.tally();
    const earlier = books.setAside.filter(({ batch }) => batch !== this.batch);
    return {
      batch: this.batch,
      findings: this.sorted(),
      tallies,
      merged: this.merged.map(({ point, row }) => ({ point, row: this.table.get(row.riskId ?? "") ?? row })),
      setAside: this.setAside,
      taken: this.taken,
      own,
      table: [...table, ...books.loose],
      base: this.baseInOrder(table),
      decisions: this.decisions.all,
      batches: this.sameFiles
        ? books.batches
        : [
            ...books.batches,
            ...tallies.map((tally) =>
              batchRecord(tally, this.batch, facts.today, by, this.changes.of(tally.submission.file)),
            ),
          ],
      setAsideLedger: [...earlier, ...this.setAside.map((one) => setAsideRecord(one, this.batch))],
      numbers: this.numbers,
    };
  }

  /** `_上次汇总` in the order of 汇总表; rows that somebody deleted there come last. */
  private baseInOrder(table: readonly InstitutionRow[]): InstitutionRow[] {
    const inTable = table.flatMap(({ riskId }) => this.base.get(riskId ?? "") ?? []);
    const deleted = [...this.base].filter(([riskId]) => !this.table.has(riskId)).map(([, row]) => row);
    return [...inTable, ...rowsInOrder(deleted, this.input.house)].map((row) => this.asWritten(row));
  }

  /** What a department last sent bears the state in which its row was last written. */
  private asWritten(row: InstitutionRow): InstitutionRow {
    const { status, batch } = this.table.get(row.riskId ?? "") ?? row;
    return { ...row, status, batch };
  }

  /** The sum that must come out for every file. */
  private tally(): FileTally[] {
    return this.files.map((submission) => {
      const { points } = submission.one;
      const setAside = points.filter((point) => this.setAsidePoints.has(point)).length;
      const merged = points.filter(
        (point) => this.numbers.has(point) && !this.setAsidePoints.has(point),
      ).length;
      if (points.length !== merged + setAside)
        throw new Error(
          `${submission.file}: ${points.length} rows read, ${merged} merged, ${setAside} set aside`,
        );
      return { submission, read: points.length, merged, setAside };
    });
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

function isBatchOf(batches: readonly BatchRecord[], batch: string, files: readonly Submission[]): boolean {
  const before = batches
    .filter((one) => one.batch === batch)
    .map(({ sha256 }) => sha256 ?? "")
    .sort();
  return (
    before.length === files.length &&
    files
      .map(({ sha256 }) => sha256)
      .sort()
      .every((sha256, i) => sha256 === before[i])
  );
}
