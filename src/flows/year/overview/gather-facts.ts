import { INSTITUTION } from "../../../sheets/words";
import { openDepartments, peopleOf, type Person } from "../../../house/house";
import { alikeIn } from "../../../merging/alike";
import {
  GRADE_EVENTS,
  monthsOf,
  type Filing,
  type OverviewFacts,
  type OverviewPoint,
} from "../../../subjects/overview/overview";
import type { CountedRow } from "../../../subjects/overview/tile";
import type { InstitutionRow } from "../../../subjects/consolidation/sheets/institution-table";
import type { StageStanding } from "../../../subjects/progress/stages";
import { plain } from "../../../workbook/text/plain";
import { departmentFilings, type DepartmentFiling } from "../../consolidating/filings";
import type { Institution } from "../../open-institution";
import { rowsByPerson } from "../../rows-by-person";
import { inspectionsDue } from "../inspect-due";
import { foundByDepartment } from "./found-by-department";

/** So many departments make a pattern (D07). */
const PATTERN = 3;

/** Everything that the overview counts, as the institution's workbook has it on the day. */
export function gatherFacts(
  institution: Institution,
  today: string,
  standings: readonly StageStanding[],
): OverviewFacts {
  const { house } = institution;
  const points = pointsInForce(institution);
  const rowOf = new Map(points.map(({ record, row }) => [record.riskId, row] as const));
  const departments = openDepartments(house).map(({ name }) => name);
  return {
    ...{ today, departments, points },
    months: monthsOf(house.year ?? today.slice(0, 4)),
    filings: filingsOf(institution),
    findings: foundByDepartment(institution),
    ...participation(institution),
    stages: standings.map((one) => ({ stage: one.stage, state: one.state, row: rowOfStage(one) })),
    inspections: inspectionsDue(institution, today).flatMap(({ riskId, status }) => {
      const row = rowOf.get(typeof riskId === "string" ? riskId : null);
      return row ? [{ says: status === "逾期" ? ("逾期" as const) : ("将到期" as const), row }] : [];
    }),
    changes: changesOf(institution, today),
    alike: alike(points),
    ...filing(institution, points),
  };
}

/** Points in force, those that people added by hand without a number too: the report counts them as well. */
function pointsInForce({ books, read }: Institution): readonly OverviewPoint[] {
  const { table } = read.institution;
  const entries = table?.entries ?? [];
  const byNumber = new Map([...entries].reverse().map((entry) => [entry.record.riskId, entry.row] as const));
  const byRecord = new Map(entries.map((entry) => [entry.record, entry.row] as const));
  const place = (record: InstitutionRow) => byRecord.get(record) ?? byNumber.get(record.riskId) ?? 0;
  return [...books.table, ...books.loose]
    .filter(({ status }) => status !== "已撤销")
    .map((record) => {
      const { riskId, level, department, name, post, point, grade, status, due, done } = record;
      const fields = { riskId, level, department, name, post, point, grade, status, due, done };
      const source = { file: read.file, sheet: table?.sheet ?? "", row: place(record) };
      return { record, row: { fields, source } };
    });
}

const FILING_OF: Readonly<Record<DepartmentFiling["standing"], Filing>> = {
  已报: "已报",
  未报: "未报",
  有退回: "退回",
  // A file of which nothing counts goes back as a whole.
  未并入: "退回",
};

function filingsOf(institution: Institution): OverviewFacts["filings"] {
  const { house, read } = institution;
  const { batches } = read.institution;
  // The ledger goes on through the years.
  const filings = departmentFilings(institution, (batch) => batch.startsWith(house.year ?? ""));
  return filings.map(({ name: department, standing, filed }) => {
    const line = [...(batches?.entries ?? [])]
      .reverse()
      .find(({ record }) => filed !== null && record.file === filed.file && record.batch === filed.batch);
    const source = line && batches ? { file: read.file, sheet: batches.sheet, row: line.row } : null;
    const fields = { department, file: filed?.file ?? null, batch: filed?.batch ?? null, standing };
    return { says: FILING_OF[standing], row: { fields, source } };
  });
}

/** People in scope, and which of them have a point of their own. */
function participation(institution: Institution): Pick<OverviewFacts, "took" | "inScope"> {
  const { house } = institution;
  const inScope = openDepartments(house)
    .flatMap(({ name }) => peopleOf(house, name))
    .filter((one) => one.inScope);
  const found = rowsByPerson(institution);
  return { took: inScope.filter((one) => found.has(one)).map(rowOfPerson), inScope: inScope.length };
}

function rowOfPerson({ name, department, staffNo, place }: Person): CountedRow {
  const { file, sheet, row } = place;
  const source = sheet === null || row === null ? null : { file, sheet, row };
  return { fields: { name, department, staffNo }, source };
}

/** What it lacks first is what it leads to. */
function rowOfStage({ stage, department, state, on, lacks }: StageStanding): CountedRow {
  const [lack = null] = lacks;
  const fields = { stage, department, state, on, missing: lack?.says ?? null };
  return { fields, source: null };
}

/** What has come until the day; a later one has not happened yet. */
function changesOf({ house, read }: Institution, today: string): OverviewFacts["changes"] {
  const { gradeHistory: table } = read.institution;
  const months = new Set(monthsOf(house.year ?? today.slice(0, 4)));
  const events: readonly (string | null)[] = GRADE_EVENTS;
  return (table?.entries ?? []).flatMap(({ record, row }) => {
    const { riskId, 日期: day, 事件: event, from, to } = record;
    const month = day?.slice(0, 7) ?? "";
    if (!table || event === null || !events.includes(event) || !months.has(month) || (day ?? "") > today)
      return [];
    const fields = { riskId, 日期: day, 事件: event, from, to };
    return [{ month, event, row: { fields, source: { file: read.file, sheet: table.sheet, row } } }];
  });
}

function alike(points: readonly OverviewPoint[]): OverviewFacts["alike"] {
  const groups = alikeIn(
    points.filter(({ record }) => record.level !== "单位"),
    {
      departmentOf: ({ record }) => record.department,
      textOf: ({ record }) => plain(record.point ?? ""),
      departments: PATTERN,
    },
  );
  return groups.flatMap((group) => {
    const says = group[0]?.record.point ?? "";
    return group.map(({ row }) => ({ says, row }));
  });
}

/** 单位 points and places that are taken up as risk points are filed; all points where 单位信息 says so. */
function filing(
  { read }: Institution,
  points: readonly OverviewPoint[],
): Pick<OverviewFacts, "toFile" | "unfiled"> {
  const { info, keyAreas } = read.institution;
  const all = info?.record.fileAll === "是";
  const asked = points.filter(({ record }) => all || record.level === "单位");
  const places = (keyAreas?.entries ?? []).filter(({ record }) => record.result === "已列入风险点");
  const open = places.flatMap(({ record, row }): CountedRow[] => {
    const { department, place, filingNo } = record;
    if (filingNo !== null || !keyAreas) return [];
    const fields = { department: department ?? INSTITUTION, place };
    return [{ fields, source: { file: read.file, sheet: keyAreas.sheet, row } }];
  });
  return {
    toFile: asked.length + places.length,
    unfiled: [...asked.filter(({ record }) => record.filingNo === null).map(({ row }) => row), ...open],
  };
}
