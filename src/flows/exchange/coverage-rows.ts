import { openDepartments, peopleOf } from "../../house/house";
import { INSTITUTION } from "../../sheets/words";
import type { ExchangeRows } from "../../subjects/exchange/tables";
import type { OverviewFacts } from "../../subjects/overview/overview";
import { groupBy } from "../../merging/group-by";
import { rowsByPerson } from "../rows-by-person";
import type { Institution } from "../open-institution";
import { plain } from "../../workbook/text/plain";
import type { CodeOf } from "./codes";
import type { Own } from "./point-rows";

type CoverageRow = ExchangeRows["coverage"][number];

/** 排查 of every department that has something to count, and of the institution. */
export function coverageRows(
  institution: Institution,
  own: Own,
  codeOf: CodeOf,
  points: ExchangeRows["points"],
  filings: OverviewFacts["filings"],
): readonly CoverageRow[] {
  const { house, read } = institution;
  const alive = groupBy(
    points.filter(({ status }) => status !== "已撤销"),
    ({ department_code }) => department_code,
  );
  const areas = groupBy(
    read.institution.keyAreas?.entries ?? [],
    ({ record }) => codeOf(areaOf(record.department), `重点排查部位“${record.place ?? ""}”`).department_code,
  );
  const filed = new Map(filings.map(({ says, row }) => [row.fields.department, says] as const));
  const open = new Set(openDepartments(house).map(({ name }) => name));
  const found = rowsByPerson(institution);
  const line = (department: string): CoverageRow => {
    const coded = codeOf(department, "机构设置");
    const rows = alive.get(coded.department_code) ?? [];
    const places = areas.get(coded.department_code) ?? [];
    const inScope = open.has(department) ? peopleOf(house, department).filter((one) => one.inScope) : [];
    return {
      ...own,
      ...coded,
      filing: filed.get(department) ?? null,
      people_in_scope: inScope.length,
      people_with_points: inScope.filter((one) => found.has(one)).length,
      rows: rows.length,
      rows_reviewed: rows.filter(({ reviewed_on }) => reviewed_on !== null).length,
      key_areas: places.length,
      key_areas_done: places.filter(({ record }) => record.result !== null).length,
    };
  };
  const departments = house.departments.filter(
    ({ name, code }) => open.has(name) || alive.has(code) || areas.has(code),
  );
  return [INSTITUTION, ...departments.map(({ name }) => name)].map(line);
}

/** A place without a department is the institution's, as 总览 counts it. */
function areaOf(department: string | null): string {
  return department === null || plain(department) === plain(INSTITUTION) ? INSTITUTION : department;
}
