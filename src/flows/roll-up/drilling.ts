import { groupBy } from "../../merging/group-by";
import type {
  DrilledDepartment,
  DrilledInstitution,
  DrilledRisk,
} from "../../subjects/roll-up/pages/drill-pages";
import type { Narrowing, RollUpPlace } from "../../workbook/data/roll-up-place";

/** So many risk points a sheet shows; of more the gravest alone, and beyond that none. */
const MOST_RISKS = 50_000;
const ALIVE = "status <> '已撤销'";

/** Departments of all institutions with their risk points, in order of their codes. */
export async function drilledDepartments(
  place: RollUpPlace,
  narrowing: Narrowing,
): Promise<readonly DrilledDepartment[]> {
  const rows = await place.ask(
    `SELECT institution_code, department_code, COUNT(*) AS n_points, SUM(CASE WHEN grade = '一级' THEN 1 ELSE 0 END) AS n_grade1 FROM points WHERE ${ALIVE} GROUP BY institution_code, department_code`,
    narrowing,
  );
  return rows
    .map(([code, department, points, grade1]) => ({
      ...{ code: String(code), department: String(department) },
      ...{ points: Number(points), grade1: Number(grade1) },
    }))
    .sort((one, other) => compare(one.code, other.code) || compare(one.department, other.department));
}

/** The sums of their departments; an institution without a point is there too. */
export function institutionLines(
  departments: readonly DrilledDepartment[],
  names: ReadonlyMap<string, string>,
): readonly DrilledInstitution[] {
  const groups = groupBy(departments, ({ code }) => code);
  return [...names]
    .map(([code, name]) => {
      const own = groups.get(code) ?? [];
      const sum = (key: "points" | "grade1") => own.reduce((total, one) => total + one[key], 0);
      return { code, name, points: sum("points"), grade1: sum("grade1") };
    })
    .sort((one, other) => compare(one.code, other.code));
}

/** Risk points themselves, as many as a sheet can show, and a sentence on which these are. */
export async function riskLines(
  place: RollUpPlace,
  narrowing: Narrowing,
): Promise<{ readonly risks: readonly DrilledRisk[]; readonly note: string }> {
  const all = await countOf(place, ALIVE, narrowing);
  if (all <= MOST_RISKS)
    return { risks: await risksOf(place, ALIVE, narrowing), note: `全部${all}个风险点。` };
  const grave = `${ALIVE} AND grade = '一级'`;
  const found = await countOf(place, grave, narrowing);
  if (found <= MOST_RISKS)
    return {
      risks: await risksOf(place, grave, narrowing),
      note: `只列一级的${found}个（全部${all}个，一张表放不下）。`,
    };
  return {
    risks: [],
    note: `全部${all}个，一级${found}个，一张表放不下：请用 --parent 选一个下级单位再出报告。`,
  };
}

async function countOf(place: RollUpPlace, condition: string, narrowing: Narrowing): Promise<number> {
  const [row] = await place.ask(`SELECT COUNT(*) AS n FROM points WHERE ${condition}`, narrowing);
  return Number(row?.[0] ?? 0);
}

async function risksOf(
  place: RollUpPlace,
  condition: string,
  narrowing: Narrowing,
): Promise<readonly DrilledRisk[]> {
  const rows = await place.ask(
    `SELECT institution_code, department_code, risk_id, point_level, grade, due_on, done FROM points WHERE ${condition}`,
    narrowing,
  );
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined ? null : String(value);
  return rows
    .map(([code, department, riskId, level, grade, due, done]) => ({
      ...{ code: String(code), department: String(department), riskId: text(riskId), level: String(level) },
      ...{ grade: text(grade), due: text(due), done: text(done) },
    }))
    .sort(
      (one, other) =>
        compare(one.code, other.code) ||
        compare(one.department, other.department) ||
        compare(one.riskId ?? "", other.riskId ?? ""),
    );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
