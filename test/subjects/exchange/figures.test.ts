import { exportPackage } from "../../../src/flows/exchange/export";
import { openInstitution } from "../../../src/flows/open-institution";
import { overviewOf } from "../../../src/flows/year/overview/overview";
import { openPackage } from "../../../src/hosts/file/exchange/open-package";
import { packageBytes } from "../../../src/hosts/file/exchange/package-bytes";
import {
  departmentFigures,
  institutionFigures,
  latestPackages,
  pointsOfDepartment,
  yearFigures,
} from "../../../src/subjects/exchange/figures";
import { readExchange } from "../../../src/subjects/exchange/read-exchange";
import { exportable, TABLE_ROW } from "../../support/exchange-books";
import { sampleBooks } from "../../support/sample-books";
import type { Institution } from "../../../src/flows/open-institution";

/** What the page 下级单位 says of packages. */

const DAY = "2012-12-20";
const sent = (institution: Institution, today = DAY) => {
  const { name, package: tables } = exportPackage(institution, { today, texts: "shared", warnings: null });
  return readExchange(openPackage(name, packageBytes(tables)));
};

test("of the sample it says what its own 总览 says, and its departments add up to it", async () => {
  const exchange = await sent(sampleBooks());
  const tiles = new Map(overviewOf(sampleBooks(), DAY).map((tile) => [tile.id, tile] as const));
  const figures = institutionFigures(exchange);
  const of = (id: "O1" | "O4", word: string) =>
    (tiles.get(id)?.cells ?? []).filter(({ x }) => x === word).reduce((sum, { value }) => sum + value, 0);
  expect(figures).toMatchObject({
    points: tiles.get("O4")?.of,
    grades: { 一级: of("O4", "一级"), 二级: of("O4", "二级"), 三级: of("O4", "三级") },
    ...{ departments: tiles.get("O1")?.of, filed: of("O1", "已报"), warnings: null },
    ...{ withPoints: tiles.get("O6")?.value, inScope: tiles.get("O6")?.of },
  });
  const departments = departmentFigures(exchange);
  const sum = (pick: (one: (typeof departments)[number]) => number) =>
    departments.reduce((total, one) => total + pick(one), 0);
  expect([
    sum(({ points }) => points),
    sum(({ grades }) => grades.一级),
    sum(({ overdue }) => overdue),
  ]).toEqual([figures.points, figures.grades.一级, figures.overdue]);
  for (const { row, points } of departments)
    expect(pointsOfDepartment(exchange, row.department_code)).toHaveLength(points);
});

test("a department's points come the gravest first; what was withdrawn is none, and a term over is one that is not 已落实", async () => {
  const rows = [
    { ...TABLE_ROW, riskId: "GS-K-001", grade: null, due: "2012-11" },
    { ...TABLE_ROW, riskId: "GS-K-002", grade: "三级", due: "长期" },
    { ...TABLE_ROW, riskId: "GS-K-003", grade: "一级", due: "2012-11", done: "已落实" },
    { ...TABLE_ROW, riskId: "GS-K-004", grade: "一级", status: "已撤销" },
  ];
  const exchange = await sent(openInstitution(exportable(rows).content()));
  expect(pointsOfDepartment(exchange, "GS").map(({ risk_id }) => risk_id)).toEqual([
    "GS-K-003",
    "GS-K-002",
    "GS-K-001",
  ]);
  expect(institutionFigures(exchange)).toMatchObject({
    points: 3,
    overdue: 1,
    grades: { 一级: 1, 二级: 0, 三级: 1 },
  });
});

test("packages of a year add up, the newest year first; warnings are those of whom they were told", async () => {
  const own = await sent(openInstitution(exportable().content()));
  const other = await sent(openInstitution(exportable([TABLE_ROW], { institutionCode: "440703" }).content()));
  const told = { ...other, manifest: { ...other.manifest, warnings: true } };
  const later = { ...own, manifest: { ...own.manifest, planYear: 2013 } };
  const one = institutionFigures(own);
  const [newest, both, ...more] = yearFigures([own, told, later]);
  expect([newest?.year, newest?.institutions, newest?.points, newest?.warnings]).toEqual([
    2013,
    1,
    one.points,
    null,
  ]);
  expect(both).toMatchObject({
    ...{ year: 2012, institutions: 2, points: 2 * one.points, overdue: 2 * one.overdue },
    ...{ departments: 2 * one.departments, inScope: 2 * one.inScope, warnings: 0 },
    grades: { 一级: 0, 二级: 2 * one.grades.二级, 三级: 0 },
  });
  expect(more).toEqual([]);
});

test("of several packages of one institution and year the latest stays", async () => {
  const first = await sent(openInstitution(exportable().content()), "2012-10-26");
  const later = await sent(openInstitution(exportable().content()), "2012-11-01");
  const other = await sent(openInstitution(exportable([TABLE_ROW], { institutionCode: "440703" }).content()));
  expect(latestPackages([later, first, other])).toEqual([other, later]);
  const namesake = { ...later, manifest: { ...later.manifest, institutionName: "云溪区检察院" } };
  expect(latestPackages([later, namesake])).toHaveLength(2);
});
