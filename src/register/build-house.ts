import { placeOf, type Table } from "../reading/entry";
import type { WorkbookRead } from "../reading/read-workbook";
import { namesIn } from "../sheets/columns/person";
import { LEADERSHIP, LEADERSHIP_CODE, VACANT, type MatrixName, type Rank } from "../sheets/words";
import type { PersonRecord } from "../sheets/roster";
import type { Department, House, Person } from "./house";

const WORKING = new Set([null, "在岗", "借入", "挂职"]);

/** The house as the institution workbook describes it. */
export function houseOf({ institution }: WorkbookRead): House {
  const info = institution.info?.record;
  const year = info?.year ?? null;
  const people = institution.roster ? rosterPeople(institution.roster, null) : [];
  const listed = (institution.departments?.entries ?? []).filter(({ record }) => record.name !== null);
  const departments = [...listed]
    .sort((a, b) => Number(a.record.order ?? 0) - Number(b.record.order ?? 0))
    .map(({ record }): Department => ({
      code: record.code ?? record.name ?? "",
      name: record.name ?? "",
      aliases: namesIn(record.aliases ?? ""),
      head: present(record.head),
      acting: record.acting,
      leaders: namesIn(record.leaders ?? ""),
      closed: record.into !== null || (record.to !== null && year !== null && record.to < `${year}-01-01`),
      isLeadership: false,
    }));
  const chief = info?.chief ?? null;
  const withLeadership = people.some(({ department }) => department === LEADERSHIP);
  return {
    institution: info?.institution ?? null,
    year,
    chief,
    matrix: (info?.matrix as MatrixName | null) ?? "乘积",
    departments: withLeadership
      ? [leadership(chief), ...departments.filter(({ name }) => name !== LEADERSHIP)]
      : departments,
    people,
    known: knownNames(departments, chief),
    official: true,
    pending: [],
  };
}

/** The house as one department alone can see it: its own 科室信息 and 人员名册. */
export function houseOfDepartment(read: WorkbookRead): House {
  const front = read.cover?.record;
  const name = front?.department ?? read.declaredName;
  const code = front?.code ?? read.declaredCode;
  const isLeadership = code === LEADERSHIP_CODE || name === LEADERSHIP;
  const chief = front?.chief ?? null;
  const own: Department = {
    code: code ?? "",
    name: name ?? "",
    aliases: [],
    head: present(front?.head ?? null),
    acting: front?.acting ?? null,
    leaders: namesIn(front?.leaders ?? ""),
    closed: false,
    isLeadership,
  };
  const departments = name === null ? [] : [own];
  return {
    institution: front?.institution ?? null,
    year: front?.year ?? null,
    chief,
    matrix: (front?.matrix as MatrixName | null) ?? "乘积",
    departments,
    people: read.roster ? rosterPeople(read.roster, name ?? "") : [],
    known: knownNames(departments, chief),
    official: false,
    pending: [],
  };
}

/** The official house, seen from a department whose own roster may know people that it does not. */
export function withOwnRoster(house: House, read: WorkbookRead, department: Department): House {
  if (!read.roster) return house;
  const official = new Set(house.people.map(({ name }) => name));
  const pending = rosterPeople(read.roster, department.name).filter(({ name }) => !official.has(name));
  return pending.length === 0 ? house : { ...house, pending };
}

function rosterPeople(table: Table<string>, department: string | null): Person[] {
  return table.entries
    .filter(({ record }) => record.name)
    .map(({ row, record: line }): Person => {
      const record = line as unknown as PersonRecord;
      return {
        name: record.name ?? "",
        department: department ?? line.department ?? "",
        staffNo: record.staffNo,
        title: record.title,
        post: record.post,
        rank: (record.rank as Rank | null) ?? "干警",
        party: record.party === "是",
        inScope: record.inScope !== "否" && record.duty !== "兼任" && WORKING.has(record.state),
        place: placeOf(table, row, "name"),
      };
    });
}

function leadership(chief: string | null): Department {
  return {
    code: LEADERSHIP_CODE,
    name: LEADERSHIP,
    aliases: ["院领导", "班子", "领导班子"],
    head: chief,
    acting: null,
    leaders: [],
    closed: false,
    isLeadership: true,
  };
}

function present(head: string | null): string | null {
  return head === VACANT ? null : head;
}

function knownNames(departments: readonly Department[], chief: string | null): ReadonlySet<string> {
  const names = departments.flatMap(({ head, acting, leaders }) => [head, acting, ...leaders]);
  return new Set([...names, chief].filter((name): name is string => name !== null));
}
