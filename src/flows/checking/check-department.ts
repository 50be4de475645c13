import { bookedFacts, type Books } from "../../subjects/consolidation/books";
import { decidedFor, oddGrades } from "../../subjects/consolidation/choosing/decide";
import type { Finding, Stage } from "../../findings/finding";
import { readWorkbook, type WorkbookKind, type WorkbookRead } from "../../reading/read-workbook";
import { houseOfDepartment } from "../../house/build-house";
import { departmentCase, type DepartmentCase } from "../../subjects/registers/case/department-case";
import type { House } from "../../house/house";
import type { Decided } from "../../subjects/registers/case/identify";
import type { Point } from "../../subjects/registers/point";
import { presentOf } from "../../house/succession";
import { checkCase } from "./check-case";
import type { Table } from "../../reading/entry";
import type { Form } from "../../reading/read-form";
import type { Facts } from "../../subjects/subject";
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

/** One workbook read, not judged yet. With a memory, what did not change since is not read again. */
export function readFile(
  content: WorkbookContent,
  settings: CheckSettings,
  memory?: CheckMemory,
): WorkbookRead {
  const { institution, stage } = settings;
  const decisions = institution?.books.decisions ?? [];
  const read = readWorkbook(content, {
    stage,
    year: institution?.house.year ?? null,
    oddGrades: (names) => oddGrades(decisions, names),
    memory: memory?.reading,
  });
  memory?.restOn(read, settings);
  return read;
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

/** What the rules are told besides the data. */
export function factsFor(
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
