import { bookedFacts, booksOf, type Books } from "../../subjects/consolidation/books";
import { decidedFor, oddGrades } from "../../subjects/consolidation/choosing/decide";
import { rankOf } from "../../subjects/consolidation/order";
import { countBySeverity, reached, type Finding, type Severity, type Stage } from "../../findings/finding";
import { sortFindings } from "../../findings/sort-findings";
import { readWorkbook, sheetRanks, type WorkbookKind, type WorkbookRead } from "../../reading/read-workbook";
import { houseOf, houseOfDepartment } from "../../house/build-house";
import {
  departmentCase,
  institutionPoints,
  type DepartmentCase,
} from "../../subjects/registers/case/department-case";
import type { House } from "../../house/house";
import type { Decided } from "../../subjects/registers/case/identify";
import type { Point } from "../../subjects/registers/point";
import { presentOf } from "../../house/succession";
import { ask } from "../../checking/ask";
import { followedSheets } from "../year/follow-up-findings";
import { checkCase } from "./check-case";
import { checkInstitution } from "./check-institution";
import { placeOf, type Table } from "../../reading/entry";
import type { Form } from "../../reading/read-form";
import { CHECKS } from "../../subjects";
import type { PointMemory } from "../../checking/point-memory";
import type { Facts } from "../../subjects/subject";
import { INSTITUTION } from "../../sheets/words";
import type { WorkbookContent } from "../../workbook/grid";
import type { CheckMemory } from "./check-memory";
import { datesOf } from "./dates";
import type { Institution } from "../open-institution";

export interface CheckSettings {
  readonly stage: Stage;
  /** The day of the run. */
  readonly today: string;
  readonly asOf?: string | undefined;
  readonly institution?: Institution | undefined;
}

/** One workbook read and judged. */
export interface CheckedFile {
  readonly read: WorkbookRead;
  readonly kind: WorkbookKind;
  readonly department: string | null;
  readonly points: readonly Point[];
  readonly findings: readonly Finding[];
  readonly one: DepartmentCase | null;
  /** Of a list of several departments: what each has there. */
  readonly parts: readonly CheckedPart[];
  /** Sheets of a book that is neither a department's nor the institution's, as they were read. */
  readonly others?: readonly (Table | Form)[];
}

/** One department's rows of a list. */
interface CheckedPart {
  readonly one: DepartmentCase;
  readonly findings: readonly Finding[];
}

export interface CheckResult {
  readonly files: readonly CheckedFile[];
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** The walk of one workbook, from cells to findings. With a memory, what did not change since is not looked at again. */
export function checkWorkbook(
  content: WorkbookContent,
  settings: CheckSettings,
  memory?: CheckMemory,
): CheckedFile {
  const { institution, stage } = settings;
  const decisions = institution?.books.decisions ?? [];
  const read = readWorkbook(content, {
    stage,
    year: institution?.house.year ?? null,
    oddGrades: (names) => oddGrades(decisions, names),
    memory: memory?.reading,
  });
  memory?.restOn(read, settings);
  return read.kind === "institution"
    ? checkOwn(content, read, settings, memory?.points)
    : checkDepartment(read, settings, memory);
}

/** A department's workbook, by what was decided before where it says two departments. */
export function checkDepartment(
  read: WorkbookRead,
  settings: CheckSettings,
  memory?: CheckMemory,
  decided: Decided = decidedFor(settings.institution?.books.decisions ?? [], read.file),
): CheckedFile {
  const own = () => memory?.houseOf(read) ?? houseOfDepartment(read);
  const one = departmentCase(read, settings.institution?.house ?? own(), decided, memory?.cases);
  const check = (part: DepartmentCase): Finding[] => {
    const booked = part.department && presentOf(part.house, part.department);
    return checkCase(
      part,
      factsFor(settings, part.house, settings.institution?.books, booked?.name ?? null),
      memory?.points,
    );
  };
  const whole = check(one);
  const parts = one.parts.map((part) => ({ one: part, findings: check(part) }));
  return {
    read,
    kind: read.kind,
    department: one.department?.name ?? null,
    points: one.points,
    findings: parts.length === 0 ? whole : distinct([whole, ...parts.map(({ findings }) => findings)].flat()),
    one,
    parts,
  };
}

/** What every part of a list is told of the whole is said once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function checkOwn(
  content: WorkbookContent,
  read: WorkbookRead,
  settings: CheckSettings,
  memory?: PointMemory,
): CheckedFile {
  const house = houseOf(read);
  const points = institutionPoints(read);
  // Its own books are at hand, and no others are meant.
  const books = booksOf(read.institution, house);
  const facts = factsFor(settings, house, books, INSTITUTION);
  return {
    read,
    kind: "institution",
    department: null,
    points,
    findings: [
      ...checkInstitution(read, points, house, books, facts, memory),
      ...ofTable(read, facts),
      ...throughTheYear({ content, read, house, books }, facts),
    ],
    one: null,
    parts: [],
  };
}

/** What is asked of the work as it goes on through the year. */
function throughTheYear(institution: Institution, facts: Facts): Finding[] {
  const findings: Finding[] = [];
  if (reached(facts.stage, "措施"))
    ask(CHECKS.followUp, [followedSheets(institution, facts.today), facts], (finding) =>
      findings.push(finding),
    );
  return findings;
}

/** What is asked of the table as it stands; a consolidation asks it of the table that it writes. */
function ofTable({ institution: { info, table } }: WorkbookRead, facts: Facts): Finding[] {
  const findings: Finding[] = [];
  if (!table) return findings;
  const rows = table.entries.map(({ record }) => record);
  const placeOfRow = (index: number) => placeOf(table, table.entries[index]?.row ?? 0, "filingNo");
  const asked = { fileAll: info?.record.fileAll, rows, placeOfRow };
  ask(CHECKS.table, [asked, facts], (finding) => findings.push(finding));
  return findings;
}

/** What the rules are told besides the data. */
function factsFor(
  settings: CheckSettings,
  house: House,
  books: Books | undefined,
  department: string | null,
): Facts {
  const { stage } = settings;
  return {
    stage,
    ...datesOf(settings, house.year),
    ...bookedFacts(books, department),
  };
}

/** Puts checked workbooks together: numbers used twice, and everything in the order of the contract. */
export function checkTogether(files: readonly CheckedFile[], house: House | null): CheckResult {
  const ordered = inOrder(files, house);
  const findings = ordered.flatMap((file) => file.findings);
  const points = ordered.flatMap((file) => file.points);
  ask(CHECKS.together, [{ points, house }], (finding) => findings.push(finding));
  const ranks = new Map(ordered.map(({ read }, index) => [read.file, index] as const));
  const sorted = sortFindings(
    findings,
    (file) => ranks.get(file) ?? -1,
    sheetRanks(ordered.map(({ read }) => read)),
  );
  return { files: ordered, findings: sorted, counts: countBySeverity(sorted) };
}

function inOrder(files: readonly CheckedFile[], house: House | null): CheckedFile[] {
  const rank = house ? rankOf(house) : () => 0;
  const key = ({ kind, department }: CheckedFile) => (kind === "institution" ? -1 : rank(department));
  return [...files].sort(
    (a, b) => key(a) - key(b) || (a.read.file < b.read.file ? -1 : a.read.file > b.read.file ? 1 : 0),
  );
}
