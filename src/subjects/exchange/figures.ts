import { GRADES, type Grade } from "../../sheets/words";
import { groupBy } from "../../merging/group-by";
import { plain } from "../../workbook/text/plain";
import type { Exchange } from "./read-exchange";
import type { ExchangeRows } from "./tables";

type PointRow = ExchangeRows["points"][number];

/** Points in force, counted: by grade (those without one are in `points` alone), and those whose term is over. */
interface PointFigures {
  readonly points: number;
  readonly grades: Readonly<Record<Grade, number>>;
  /** 完成时限 before the package's day, and not 已落实. */
  readonly overdue: number;
}

/** What a package says of its institution, as Q01, Q02 and Q07 of a roll-up do. */
interface InstitutionFigures extends PointFigures {
  readonly departments: number;
  readonly filed: number;
  readonly inScope: number;
  readonly withPoints: number;
  readonly keyAreas: number;
  readonly keyAreasDone: number;
  /** Warnings issued; null where the supervision workbook was not at hand. */
  readonly warnings: number | null;
}

/** All packages of a year added up. */
interface YearFigures extends InstitutionFigures {
  readonly year: number;
  readonly institutions: number;
}

/** One department of it, or the institution itself (Y). */
interface DepartmentFigures extends PointFigures {
  readonly row: ExchangeRows["coverage"][number];
}

export function institutionFigures(exchange: Exchange): InstitutionFigures {
  const { manifest, rows } = exchange;
  const { coverage, warnings } = rows;
  const sum = (key: "people_in_scope" | "people_with_points" | "key_areas" | "key_areas_done") =>
    coverage.reduce((total, row) => total + row[key], 0);
  return {
    ...pointFigures(alive(exchange), manifest.asOf),
    departments: coverage.filter(({ filing }) => filing !== null).length,
    filed: coverage.filter(({ filing }) => filing === "已报").length,
    ...{ inScope: sum("people_in_scope"), withPoints: sum("people_with_points") },
    ...{ keyAreas: sum("key_areas"), keyAreasDone: sum("key_areas_done") },
    warnings: manifest.warnings ? warnings.reduce((total, { issued }) => total + issued, 0) : null,
  };
}

/** Packages added up by year, the newest first; warnings of those that told of them, null where none did. */
export function yearFigures(packages: readonly Exchange[]): readonly YearFigures[] {
  const years = groupBy(packages, ({ manifest }) => String(manifest.planYear));
  return [...years]
    .sort(([one], [other]) => Number(other) - Number(one))
    .map(([year, own]) => {
      const all = own.map(institutionFigures);
      const sum = (valueOf: (one: InstitutionFigures) => number) =>
        all.reduce((total, one) => total + valueOf(one), 0);
      const grade = (of: Grade) => sum(({ grades }) => grades[of]);
      return {
        ...{ year: Number(year), institutions: own.length },
        ...{ departments: sum((one) => one.departments), filed: sum((one) => one.filed) },
        ...{ inScope: sum((one) => one.inScope), withPoints: sum((one) => one.withPoints) },
        ...{ keyAreas: sum((one) => one.keyAreas), keyAreasDone: sum((one) => one.keyAreasDone) },
        ...{ points: sum((one) => one.points), overdue: sum((one) => one.overdue) },
        grades: { 一级: grade("一级"), 二级: grade("二级"), 三级: grade("三级") },
        warnings: all.every(({ warnings }) => warnings === null)
          ? null
          : sum(({ warnings }) => warnings ?? 0),
      };
    });
}

/** Department by department, in the institution's own order. */
export function departmentFigures(exchange: Exchange): readonly DepartmentFigures[] {
  const points = groupBy(alive(exchange), ({ department_code: code }) => code);
  const { asOf } = exchange.manifest;
  return exchange.rows.coverage.map((row) => ({
    row,
    ...pointFigures(points.get(row.department_code) ?? [], asOf),
  }));
}

/** Points in force of a department, the gravest first. */
export function pointsOfDepartment(exchange: Exchange, code: string): readonly PointRow[] {
  const rank = ({ grade }: PointRow) =>
    (GRADES.findIndex((one) => one === grade) + GRADES.length + 1) % (GRADES.length + 1);
  return alive(exchange)
    .filter(({ department_code: own }) => own === code)
    .sort((a, b) => rank(a) - rank(b) || ((a.risk_id ?? "") < (b.risk_id ?? "") ? -1 : 1));
}

/** Packages by institution and year; of several the one of the latest batch, then of the latest day. Two institutions that bear one code both stay. */
export function latestPackages(packages: readonly Exchange[]): readonly Exchange[] {
  const groups = groupBy(
    packages,
    ({ manifest }) =>
      `${manifest.institution} ${String(manifest.planYear)} ${plain(manifest.institutionName)}`,
  );
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) => [...all].sort((a, b) => (isLater(a, b) ? -1 : 1)).slice(0, 1));
}

function isLater({ manifest: a }: Exchange, { manifest: b }: Exchange): boolean {
  const number = (batch: string) => Number(batch.split("-")[1]);
  return number(a.batch) === number(b.batch) ? a.asOf > b.asOf : number(a.batch) > number(b.batch);
}

function alive({ rows }: Exchange): readonly PointRow[] {
  return rows.points.filter(({ status }) => status !== "已撤销");
}

function pointFigures(points: readonly PointRow[], asOf: string): PointFigures {
  const count = (of: Grade) => points.filter(({ grade }) => grade === of).length;
  return {
    points: points.length,
    grades: { 一级: count("一级"), 二级: count("二级"), 三级: count("三级") },
    overdue: points.filter(({ due_on: due, done }) => due !== null && due < asOf && done !== "已落实").length,
  };
}
