import { ask } from "../../checking/ask";
import { institutionBook } from "../../books";
import type { Check, Report } from "../../checking/check";
import type { Finding } from "../../findings/finding";
import { consequencesOf, type Rule } from "../../findings/rule";
import { listedAs, presentOf } from "../../house/succession";
import { whoIs } from "../../house/who";
import { openDepartments, type Department } from "../../house/house";
import type { Entry, Table } from "../../reading/entry";
import { tablesOf, type RegisterTable } from "../../reading/workbook-read";
import type { WorkbookRead } from "../../reading/read-workbook";
import type { Level, SheetDefinition } from "../../sheets/define-sheet";
import { INSTITUTION } from "../../sheets/words";
import { CHECKS } from "../../subjects";
import type { DepartmentCase } from "../../subjects/registers/case/department-case";
import { institutionPoints } from "../../subjects/registers/case/department-case";
import { ChangeLog } from "../../subjects/registers/change-log";
import type { Point } from "../../subjects/registers/point";
import { departmentRegister } from "../../subjects/registers/sheets/department-register";
import { institutionRegister } from "../../subjects/registers/sheets/institution-register";
import { staffRegister } from "../../subjects/registers/sheets/staff-register";
import type { InstitutionKey, InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import type { Checks, Facts } from "../../subjects/subject";
import type { Institution } from "../open-institution";
import type { BookFault } from "./book-fault";
import { OF_REVIEWERS, saidByLastBatch, standInRows } from "./said-by-last-batch";

/**
 * What these rules say of 风险点汇总表 as it stands, judged as departments' registers are at 汇总; what only a batch can tell (a seal that
 * does not fit, words changed after approval) is taken from the last one.
 */
export function judgeBooks(
  institution: Institution,
  rules: readonly Rule[],
  today: string,
): readonly BookFault[] {
  return new BookJudge(institution, rules, today).run();
}

type Row = Entry<InstitutionKey>;

class BookJudge {
  private readonly ids: ReadonlySet<string>;
  /** The questions that end in these rules. */
  private readonly checks: Pick<Checks, "points" | "registers" | "institution" | "house" | "followUp">;
  private readonly facts: Facts;
  private readonly found: BookFault[] = [];
  private readonly byLine = new Map<number, InstitutionRow>();
  private readonly byNumber: ReadonlyMap<string | null, InstitutionRow>;
  private readonly standIns: ReadonlySet<string>;

  constructor(
    private readonly institution: Institution,
    rules: readonly Rule[],
    today: string,
  ) {
    this.ids = new Set(rules.map(({ id }) => id));
    this.checks = {
      points: this.wanted(CHECKS.points),
      registers: this.wanted(CHECKS.registers),
      institution: this.wanted(CHECKS.institution),
      house: this.wanted(CHECKS.house),
      followUp: this.wanted(CHECKS.followUp),
    };
    this.standIns = standInRows(institution);
    const rows = institution.books.table.filter(({ riskId }) => riskId !== null);
    this.byNumber = new Map(rows.map((row) => [row.riskId, row] as const));
    this.facts = {
      ...{ stage: "汇总", today, judgedOn: today, hasBooks: false },
      ...{ approvedGrades: new Map(), known: new Map(), changes: ChangeLog.EMPTY },
    };
  }

  run(): readonly BookFault[] {
    const { house, read } = this.institution;
    const table = read.institution.table;
    const rows = this.rowsByDepartment(table);
    const points = openDepartments(this.institution.house).flatMap((department) =>
      this.department(department, table, rows.get(department.name) ?? []),
    );
    this.own(points);
    const asked = {
      file: read.file,
      house,
      points: [],
      register: institutionRegister.tab,
      standings: () => [],
      renamed: read.renamed,
    };
    ask(this.checks.followUp, [{ ...read.institution, ...asked }, this.facts], this.report(null));
    return [...this.found, ...saidByLastBatch(this.institution, this.ids)];
  }

  private rowsByDepartment(table: Table<InstitutionKey> | null): ReadonlyMap<string, readonly Row[]> {
    const { house } = this.institution;
    const groups = new Map<string, Row[]>();
    for (const entry of table?.entries ?? []) {
      const { record } = entry;
      this.byLine.set(entry.row, record);
      if (record.status === "已撤销") continue;
      const listed = listedAs(house, record.department, record.riskId);
      const name = listed ? presentOf(house, listed).name : (record.department ?? "");
      groups.set(name, [...(groups.get(name) ?? []), entry]);
    }
    return groups;
  }

  /** A department's rows, asked as its registers would be. */
  private department(
    department: Department,
    table: Table<InstitutionKey> | null,
    rows: readonly Row[],
  ): readonly Point[] {
    const { house, read } = this.institution;
    const registers = registersOf(table, read.file, department);
    const points = rows.flatMap((entry) => this.point(entry, department, registers));
    const report = this.report(department.name);
    for (const point of points) ask(this.checks.points, [point, house, this.facts], report);
    const one: DepartmentCase = {
      ...{ file: read.file, identity: { department }, department, house, points },
      ...{ parts: [], isPart: false, read: bareRead(read.file, registers) },
    };
    ask(this.checks.registers, [one, this.facts], report);
    return points;
  }

  private point(entry: Row, department: Department, registers: readonly RegisterTable[]): readonly Point[] {
    const { house } = this.institution;
    const { record } = entry;
    const table = registers.find(({ level }) => level === record.level);
    if (!table) return [];
    return [
      {
        ...{ level: table.level, record: asInRegister(record), table, entry, department },
        author: table.level === "岗位" ? whoIs(house, department, record.name, record) : null,
        ...{ inheritsReview: false, opinionSaid: null },
      },
    ];
  }

  /** The institution's own points and 重点排查清单. */
  private own(merged: readonly Point[]): void {
    const { read, house, books } = this.institution;
    const own = institutionPoints(read);
    const report = this.report(INSTITUTION);
    for (const point of own) ask(this.checks.points, [point, house, this.facts], report);
    const register = institutionRegister.tab;
    const sheets = { ...read.institution, file: read.file, house, points: own, register };
    ask(this.checks.institution, [sheets, this.facts], report);
    const inForce = books.table.filter(({ status }) => status !== "已撤销");
    const riskIds = new Set(inForce.map(({ riskId }) => riskId ?? ""));
    const whole = { institution: read, house, own, merged, filed: new Set<string | null>(), riskIds };
    ask(this.checks.house, [whole, this.facts], report);
  }

  private wanted<Of extends readonly unknown[]>(checks: readonly Check<Of>[]): readonly Check<Of>[] {
    return checks.filter(({ rules }) => rules.some(({ id }) => this.ids.has(id)));
  }

  private report(department: string | null): Report {
    return (finding) => {
      if (!this.ids.has(finding.rule)) return;
      const fault = this.faultOf(finding, department);
      if (!(OF_REVIEWERS.has(finding.rule) && this.standIns.has(fault.row?.riskId ?? "")))
        this.found.push(fault);
    };
  }

  private faultOf(finding: Finding, department: string | null): BookFault {
    const { place, rule, severity, message, field, value } = finding;
    const { keyAreas, table, inspections } = this.institution.read.institution;
    const line = place.row ?? 0;
    const isOn = (one: { readonly sheet: string } | null) => one?.sheet === place.sheet;
    const inspected = isOn(inspections)
      ? inspections?.entries.find(({ row }) => row === line)?.record.riskId
      : undefined;
    const row = isOn(table) ? this.byLine.get(line) : this.byNumber.get(inspected ?? null);
    const area = isOn(keyAreas)
      ? keyAreas?.entries.find((entry) => entry.row === line)?.record.department
      : undefined;
    return {
      ...{ rule, severity, message, row: row ?? null },
      department: consequencesOf(finding).ofHouse
        ? INSTITUTION
        : (area ?? department ?? row?.department ?? null),
      person: field === "name" ? value : (row?.name ?? null),
      source: { file: place.file, sheet: place.sheet ?? "", row: line },
    };
  }
}

/** What stands under 岗位 is 涉及岗位 in a department's own register. */
function asInRegister(record: InstitutionRow): Point["record"] {
  if (record.level === "岗位") return record;
  const { post, ...rest } = record;
  return { ...rest, posts: post };
}

/** 风险点汇总表 seen as a department's registers: its columns, by the registers' keys. */
function registersOf(
  table: Table<InstitutionKey> | null,
  file: string,
  department: Department,
): readonly RegisterTable[] {
  const columns = new Map<string, number>(table?.header?.columnOf);
  const post = columns.get("post");
  if (post !== undefined) columns.set("posts", post);
  // Of the header nothing but the columns is asked here.
  const header = (table?.header ?? null) as RegisterTable["header"];
  const as = (definition: SheetDefinition, level: Level): RegisterTable => ({
    ...{ definition, level, file, sheet: table?.sheet ?? "", entries: [], footers: [], findings: [] },
    header: header && { ...header, columnOf: columns },
    said: { department: null, departmentLine: null, name: null, post: null, title: null, titles: [] },
  });
  const staff = as(staffRegister, "岗位");
  return department.isLeadership ? [staff] : [staff, as(departmentRegister, "科室")];
}

/** A workbook that holds these registers and nothing else. */
function bareRead(file: string, registers: readonly RegisterTable[]): WorkbookRead {
  return {
    ...{ file, kind: "department", declaredCode: null, declaredName: null, lines: [], titles: [] },
    ...{ cover: null, sheetReviews: null, roster: null, registers },
    ...{ gradeChanges: null, institution: tablesOf(institutionBook, () => null), tabs: [], findings: [] },
    renamed: new Map(),
  };
}
