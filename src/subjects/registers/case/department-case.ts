import type { Entry } from "../../../reading/entry";
import type { RegisterFrame, WorkbookRead } from "../../../reading/read-workbook";
import type { SheetReviewRecord } from "../sheets/cover";
import { withOwnRoster } from "../../../house/build-house";
import type { Department, House } from "../../../house/house";
import { CaseMemory, registerFrame } from "./case-memory";
import { identify, withLeadership, type Decided, type Identity } from "./identify";
import { isHead } from "../../../house/office";
import { partsByDepartment } from "./list-parts";
import { type Point, type PointRecord } from "../point";
import { personOf } from "../../../house/who";
import { whoIs } from "../../../house/who";

/** One workbook with the risk points it reports, before they are judged. */
export interface DepartmentCase {
  readonly read: WorkbookRead;
  readonly file: string;
  readonly identity: Identity;
  readonly department: Department | null;
  readonly house: House;
  readonly points: readonly Point[];
  /** Of a list of several departments: a case for each, and one for rows of nobody. */
  readonly parts: readonly DepartmentCase[];
  /** One department's rows of a list, not a workbook of its own. */
  readonly isPart: boolean;
}

/** Lays the lines of a workbook out as risk points: whose they are, and what they inherit from 科室信息. */
export function departmentCase(
  read: WorkbookRead,
  given: House,
  decided?: Decided,
  memory?: CaseMemory,
): DepartmentCase {
  const identity = identify(read, given, decided);
  return "several" in identity ? listCase(read, identity, given) : caseOf(read, identity, given, memory);
}

/** Each row goes to the department that it names. */
function listCase(
  read: WorkbookRead,
  identity: Extract<Identity, { readonly several: unknown }>,
  given: House,
): DepartmentCase {
  const parts = partsByDepartment(read, identity.several, withLeadership(given)).map(
    ({ department, read: own }) => ({
      ...caseOf(own, department ? { department } : identity, given),
      isPart: true,
    }),
  );
  const points = new Map(parts.flatMap((part) => part.points.map((point) => [point.entry, point] as const)));
  const inOrder = read.registers.flatMap(({ entries }) =>
    entries.flatMap((entry) => points.get(entry) ?? []),
  );
  return { ...caseOf(read, identity, given), points: inOrder, parts };
}

function caseOf(
  read: WorkbookRead,
  identity: Identity,
  given: House,
  memory = new CaseMemory(),
): DepartmentCase {
  const department = "department" in identity ? identity.department : null;
  const house = given.official && department ? withOwnRoster(given, read, department) : given;
  const inheritance = new Inheritance(read, department, house);
  const points = memory.of(
    read.registers,
    [department, house, read.cover, read.sheetReviews],
    (frame, entry) => inheritance.apply(toPoint(frame, entry, department, house)),
  );
  return { read, file: read.file, identity, department, house, points, parts: [], isPart: false };
}

/** The institution's own register, as points without author. */
export function institutionPoints(read: WorkbookRead): readonly Point[] {
  return read.registers
    .filter(({ level }) => level === "单位")
    .flatMap((register) => {
      const table = registerFrame(register);
      return register.entries.map((entry) => ({
        level: "单位" as const,
        record: entry.record,
        table,
        entry,
        department: null,
        author: null,
        inheritsReview: false,
        opinionSaid: saidOf(entry),
      }));
    });
}

function toPoint(table: RegisterFrame, entry: Entry, department: Department | null, house: House): Point {
  const record: PointRecord = entry.record;
  const author = table.level === "岗位" ? whoIs(house, department, record.name, record) : null;
  const person = author && "person" in author ? author.person : null;
  // 职务 is filled from the roster.
  const titled =
    person && record.title === null && person.title !== null ? { ...record, title: person.title } : record;
  const opinionSaid = saidOf(entry);
  return {
    level: table.level,
    record: titled,
    table,
    entry,
    department,
    author,
    inheritsReview: false,
    opinionSaid,
  };
}

/** The reviewer's own words, where there are more than 同意 or 退回. */
function saidOf(entry: Entry): string | null {
  return entry.beside?.get("opinion") ?? null;
}

type SheetReviewEntry = Entry<keyof SheetReviewRecord>;

function reviewIn({ reviewer, opinion, reviewedOn }: SheetReviewRecord) {
  return { reviewer, opinion, reviewedOn };
}

/** 整表审核 and 讨论评议日期: what rows with blank cells take from 科室信息. */
class Inheritance {
  private readonly lines: ReadonlyMap<string | null, SheetReviewEntry>;
  private readonly discussedOn: string | null;

  constructor(
    read: WorkbookRead,
    private readonly department: Department | null,
    private readonly house: House,
  ) {
    const entries = read.sheetReviews?.entries ?? [];
    this.lines = new Map(entries.map((entry) => [entry.record.scope, entry] as const));
    this.discussedOn = read.cover?.record.discussedOn ?? null;
  }

  apply(point: Point): Point {
    if (point.level === "单位") return point;
    const { record, entry } = point;
    const blank = (key: "assessedOn" | "reviewer" | "opinion" | "reviewedOn") =>
      (record[key] ?? null) === null && !entry.told.has(key);
    const line =
      blank("reviewer") && blank("opinion") && blank("reviewedOn") ? this.lineFor(point) : undefined;
    const assessed = blank("assessedOn") && this.discussedOn !== null;
    if (!line && !assessed) return point;
    return {
      ...point,
      record: {
        ...record,
        ...(assessed && { assessedOn: this.discussedOn }),
        ...(line && reviewIn(line.record)),
      },
      inheritsReview: line !== undefined,
      opinionSaid: line ? saidOf(line) : point.opinionSaid,
    };
  }

  private lineFor(point: Point): SheetReviewEntry | undefined {
    const line = this.lines.get(this.scopeOf(point));
    if (!line) return undefined;
    const { reviewer, opinion, reviewedOn } = line.record;
    return (reviewer ?? opinion ?? reviewedOn) !== null ? line : undefined;
  }

  private scopeOf(point: Point): string {
    if (point.level === "科室") return "科室";
    const person = personOf(point);
    if (person?.rank === "科室负责人") return "负责人本人";
    const someone = { name: person?.name ?? point.record.name ?? null, person };
    return this.department && isHead(someone, this.department, this.house) ? "负责人本人" : "干警岗位";
  }
}
