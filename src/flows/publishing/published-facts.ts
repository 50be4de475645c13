import type { RowGroup } from "../../drawing/blocks";
import { groupBy } from "../../merging/group-by";
import { LEVELS } from "../../sheets/define-sheet";
import { INSTITUTION } from "../../sheets/words";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import { normState } from "../../subjects/norms/norm-state";
import { STAGE_NAMES } from "../../subjects/progress/sheets/progress";
import { STAGE_PERIODS } from "../../subjects/progress/stages";
import type {
  PublishedFacts,
  PublishedGrades,
  PublishedNorm,
  PublishedPlace,
} from "../../subjects/published/facts";
import { maskedEntries, type TablePerson } from "../../subjects/system-table";
import { departmentLines, gradeTable, gradeWords } from "../../subjects/system-table/grade-table";
import { knowNames } from "../../subjects/system-table/names/names";
import { isAlive } from "../../subjects/system-table/rows/select-rows";
import type { Institution } from "../open-institution";
import { systemTableFacts } from "../print";
import { progressOf } from "../year/progress";
import { peopleNamed } from "./people-named";
import { publishable } from "./published-rows";
import { publishedCharts, type ShownCharts } from "./published-charts";

/** What all staff may read of the institution's workbook on a day. */
export async function publishedFacts(
  institution: Institution,
  { today, isDraft }: { readonly today: string; readonly isDraft: boolean },
): Promise<PublishedFacts> {
  const { books, house, read } = institution;
  const people = peopleNamed(institution);
  const alive = [...books.table, ...books.loose].filter(isAlive);
  const isShown = publishable(institution);
  const rows = alive.filter(isShown);
  const charts = await publishedCharts(institution, people, isShown);
  const departments = house.departments.map(({ name }) => name);
  return {
    ...{ institution: house.institution ?? "", year: house.year, day: today, isDraft },
    ...{ mainChart: charts.mainChart, withheld: alive.length - rows.length, grades: gradesOf(rows) },
    places: placesOf(institution, rows, people, charts, today),
    byDepartment: counted("科室", rows, departmentLines(rows, departments, false)),
    byLevel: counted(
      "层级",
      rows,
      LEVELS.map((name) => ({ name, rows: rows.filter(({ level }) => level === name) })),
    ),
    norms: normsOf(institution, people, today),
    stages: STAGE_NAMES.map((stage) => {
      const info = read.institution.info?.record;
      const { from, to } = STAGE_PERIODS[stage];
      return { stage, from: info?.[from] ?? null, to: info?.[to] ?? null };
    }),
  };
}

/** Of a page, nothing but the numbers are wanted. */
const PLAIN = { header: {}, label: {}, count: {}, total: {} };

function counted(
  corner: string,
  rows: readonly InstitutionRow[],
  lines: readonly { readonly name: string; readonly rows: readonly InstitutionRow[] }[],
): RowGroup {
  return gradeTable(corner, rows, lines, PLAIN);
}

function gradesOf(rows: readonly InstitutionRow[]): PublishedGrades {
  const by = gradeWords(rows).map((grade) => ({
    grade,
    count: rows.filter((row) => (row.grade ?? "未评级") === grade).length,
  }));
  return { all: rows.length, by };
}

/** 单位（院） and departments in official order, then names that 机构设置 does not have; a place that has nothing to show is left out. */
function placesOf(
  institution: Institution,
  rows: readonly InstitutionRow[],
  people: readonly TablePerson[],
  { powers }: ShownCharts,
  today: string,
): readonly PublishedPlace[] {
  const { house } = institution;
  const entries = groupBy(
    maskedEntries(rows, { ...systemTableFacts(institution), people }),
    ({ department }) => department,
  );
  const ofRows = groupBy(rows, ({ level, department }) =>
    level === "单位" ? INSTITUTION : (department ?? ""),
  );
  const drawn = groupBy(powers, ({ department }) => department);
  const standings = groupBy(progressOf(institution, today), ({ department }) => department);
  const official = house.departments.map(({ name }) => name);
  const others = [...ofRows.keys(), ...drawn.keys()].sort();
  const keys = new Keys();
  return [...new Set([INSTITUTION, ...official, ...others])].flatMap((name) => {
    const code = house.departments.find((one) => one.name === name)?.code ?? "";
    const key = keys.of(name === INSTITUTION ? "unit" : code);
    const own = drawn.get(name) ?? [];
    const place: PublishedPlace = {
      ...{ name: name || "（未注明科室）", key, entries: entries.get(name) ?? [] },
      grades: gradesOf(ofRows.get(name) ?? []),
      powers: own.map(({ department: _, ...power }, i) => ({ ...power, key: `${key}-${i + 1}` })),
      standings: (standings.get(name) ?? []).map(({ stage, state, on }) => ({ stage, state, on })),
    };
    return place.entries.length + own.length + place.standings.length === 0 ? [] : [place];
  });
}

/** Codes as names of files: no two alike, whatever people typed. */
class Keys {
  private readonly taken = new Set<string>(["main"]);

  of(code: string): string {
    const plain = code.toLowerCase().replace(/[^a-z0-9]/g, "") || "x";
    let key = plain;
    for (let count = 2; this.taken.has(key); count++) key = `${plain}x${count}`;
    this.taken.add(key);
    return key;
  }
}

function normsOf(
  { read, books }: Institution,
  people: readonly TablePerson[],
  today: string,
): readonly PublishedNorm[] {
  const names = knowNames(people, [...books.table, ...books.loose]);
  const shown = (text: string | null) =>
    names.hide(text ?? "", { name: null, level: "单位", post: null, department: null });
  return (read.institution.norms?.entries ?? []).map(({ record }) => ({
    ...{ name: shown(record.名称), kind: record.类型 ?? "", department: shown(record.responsibleDepartment) },
    ...{ planned: record.计划完成, issued: record.发布日期, number: shown(record.文号) },
    state: normState(record, today),
  }));
}
