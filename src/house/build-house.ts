import { placeOf, type Entry, type Table } from "../reading/entry";
import type { WorkbookRead } from "../reading/read-workbook";
import { namesIn } from "../sheets/columns/person";
import type { DepartmentLine } from "../subjects/institution/sheets/departments";
import { isVacant, LEADERSHIP, LEADERSHIP_CODE, type MatrixName, type Rank } from "../sheets/words";
import type { PersonRecord } from "../subjects/institution/sheets/roster";
import { leadership, type Department, type House, type Period, type Person } from "./house";
import { named } from "./names";
import { remembering } from "../workbook/remembering";

const GONE = new Set(["调离", "退休"]);
const WORKING = new Set([null, "在岗", "借入", "挂职"]);

/** The house as the institution workbook describes it. */
export function houseOf({ institution }: WorkbookRead): House {
  const info = institution.info?.record;
  const chief = info?.chief ?? null;
  const year = info?.year ?? null;
  const departments = listedDepartments(institution.departments?.entries ?? [], chief, year);
  const house: House = {
    institution: info?.institution ?? null,
    year,
    chief,
    matrix: (info?.matrix as MatrixName | null) ?? "乘积",
    stages: {
      finding: period(info?.findingFrom, info?.findingTo),
      grading: period(info?.gradingFrom, info?.gradingTo),
    },
    departments,
    people: [],
    known: knownNames(departments, chief),
    official: true,
    pending: [],
  };
  return withPeople(house, institution.roster);
}

/** People by the official name of their department, however the roster calls it. */
function withPeople(house: House, roster: Table | null): House {
  if (!roster) return house;
  const all = { ...house, departments: [leadership(house.chief), ...house.departments] };
  const people = rosterPeople(roster, (said) => named(all, said)?.name ?? said);
  const isMissing = !house.departments.some(({ isLeadership }) => isLeadership);
  const needsLine = isMissing && people.some(({ department }) => department === LEADERSHIP);
  return { ...house, people, departments: needsLine ? all.departments : house.departments };
}

/** Lines of 机构设置 by 顺序; a line for the leadership is the leadership. */
function listedDepartments(
  entries: readonly Entry<keyof DepartmentLine>[],
  chief: string | null,
  year: string | null,
): Department[] {
  return entries
    .map(({ record }) => record)
    .filter(({ name }) => name !== null)
    .sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0))
    .map((record) => (isLeadershipLine(record) ? leadership(chief) : toDepartment(record, year)));
}

function isLeadershipLine({ code, name }: DepartmentLine): boolean {
  return code === LEADERSHIP_CODE || name === LEADERSHIP;
}

function toDepartment(record: DepartmentLine, year: string | null): Department {
  return {
    code: record.code ?? record.name ?? "",
    name: record.name ?? "",
    aliases: namesIn(record.aliases ?? ""),
    head: present(record.head),
    acting: present(record.acting),
    leaders: leadersIn(record.leaders),
    into: record.into,
    closed: record.into !== null || (record.to !== null && year !== null && record.to < `${year}-01-01`),
    isLeadership: false,
  };
}

/** The house as one department alone can see it: its own 科室信息 and 人员名册. */
export function houseOfDepartment(read: WorkbookRead): House {
  const front = read.cover?.record;
  const own = ownDepartment(read);
  const departments = own.name === "" ? [] : [own];
  // 检察长 heads the leadership; elsewhere only the program's own line tells who he is.
  const chief = front?.chief ?? (own.isLeadership ? own.head : null);
  return {
    institution: front?.institution ?? null,
    year: front?.year ?? null,
    chief,
    matrix: (front?.matrix as MatrixName | null) ?? "乘积",
    stages: { finding: null, grading: null },
    departments,
    people: read.roster ? rosterPeople(read.roster, () => own.name) : [],
    known: knownNames(departments, chief),
    official: false,
    pending: [],
  };
}

function ownDepartment({ cover, declaredName, declaredCode }: WorkbookRead): Department {
  const front = cover?.record;
  const name = front?.department ?? declaredName;
  const code = front?.code ?? declaredCode;
  return {
    code: code ?? "",
    name: name ?? code ?? "",
    aliases: [],
    head: present(front?.head ?? null),
    acting: present(front?.acting ?? null),
    leaders: leadersIn(front?.leaders ?? null),
    into: null,
    closed: false,
    isLeadership: code === LEADERSHIP_CODE || name === LEADERSHIP,
  };
}

/** The official house, seen from a department whose own roster may know people that it does not. */
export function withOwnRoster(house: House, read: WorkbookRead, department: Department): House {
  if (!read.roster) return house;
  const official = rosterNames(house.people);
  const own = rosterPeople(read.roster, () => department.name);
  const pending = own.filter(({ name }) => !official.has(name));
  return pending.length === 0 ? house : { ...house, pending };
}

/** Every workbook of a run is held to the same roster. */
const rosterNames = remembering(
  (people: readonly Person[]): ReadonlySet<string> => new Set(people.map(({ name }) => name)),
);

function rosterPeople(table: Table, departmentNamed: (said: string) => string): Person[] {
  return table.entries
    .filter(({ record }) => record.name)
    .map(({ row, record: line }): Person => {
      const record = line as unknown as PersonRecord;
      const concurrent = record.duty === "兼任";
      return {
        name: record.name ?? "",
        department: departmentNamed(line.department ?? ""),
        staffNo: record.staffNo,
        title: record.title,
        post: record.post,
        rank: (record.rank as Rank | null) ?? "干警",
        party: record.party === "是",
        concurrent,
        inScope: record.inScope !== "否" && !concurrent && WORKING.has(record.state),
        left: record.state !== null && GONE.has(record.state) ? record.state : null,
        place: placeOf(table, row, "name"),
      };
    });
}

function period(from: string | null | undefined, to: string | null | undefined): Period | null {
  return from && to ? { from, to } : null;
}

function present(holder: string | null): string | null {
  return holder === null || isVacant(holder) ? null : holder;
}

function leadersIn(written: string | null): readonly string[] {
  return namesIn(written ?? "").filter((name) => !isVacant(name));
}

function knownNames(departments: readonly Department[], chief: string | null): ReadonlySet<string> {
  const names = departments.flatMap(({ head, acting, leaders }) => [head, acting, ...leaders]);
  return new Set([...names, chief].filter((name): name is string => name !== null));
}
