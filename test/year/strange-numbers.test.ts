import { checkWorkbook } from "../../src/flows/checking/check";
import type { SheetDefinition } from "../../src/sheets/define-sheet";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { inspections } from "../../src/subjects/inspections/sheets/inspections";
import { norms } from "../../src/subjects/norms/sheets/norms";
import { institution, table } from "../support/books";
import { date, tab, type Cell } from "../support/sheets";
import { ENTRY, judged, NOTICE, supervision } from "../support/supervision-books";

/** Sheets of the year name risk points by number. A number that nobody bears would be followed by nobody, and counted nowhere. */

const NUMBERS = ["GS-K-001", "GS-K-012", "Y-003"];
const POINTS = NUMBERS.map((riskId) => ({ riskId, level: "科室", department: "公诉科", status: "正常" }));
const booked = institution().plus(tab(institutionTable.tab, table(institutionTable, POINTS)));

const INSPECTED = { 检查日期: date("2012-08-01"), 检查人: "周明", 方式: "日常检查", 落实情况: "落实" };
const NORM = {
  名称: "用印登记",
  类型: "制度",
  responsibleDepartment: "公诉科",
  计划完成: date("2012-12-31"),
};

type Read = (typed: string) => readonly (readonly [value: string | null, fix: string | null])[];

function inInstitution(definition: SheetDefinition, line: Record<string, Cell>, key: string): Read {
  return (typed) => {
    const book = booked.plus(tab(definition.tab, table(definition, [{ ...line, [key]: typed }])));
    return saidOf(checkWorkbook(book.content(), { stage: "汇总", today: "2012-10-26" }).findings, key);
  };
}

function saidOf(findings: ReturnType<typeof judged>, key: string): ReturnType<Read> {
  const own = findings.filter(({ rule, field }) => rule === "F02" && field === key);
  return own.map(({ value, fix }) => [value ?? null, fix?.value ?? null]);
}

const given = { institution: booked };
const SHEETS: readonly (readonly [sheet: string, read: Read, several: boolean])[] = [
  ["监督检查记录", inInstitution(inspections, INSPECTED, "riskId"), true],
  ["制度清单", inInstitution(norms, NORM, "关联风险点编号"), true],
  [
    "预警处置台账",
    (riskId) =>
      saidOf(judged(supervision({ warnings: [{ ...NOTICE, riskId }] }), "2012-10-26", given), "riskId"),
    false,
  ],
  [
    "信息档案库",
    (typed) => {
      const book = supervision({ archive: [{ ...ENTRY, 关联风险点编号: typed }] });
      return saidOf(judged(book, "2012-10-26", given), "关联风险点编号");
    },
    true,
  ],
  [
    "责任追究",
    (riskId) => saidOf(judged(supervision({ accountability: [{ riskId }] }), "2012-10-26", given), "riskId"),
    false,
  ],
];

describe.each(SHEETS)("%s", (_sheet, read, several) => {
  test.each([
    ["GS-K-012", null],
    ["ＧＳ－Ｋ－０１２", null],
    ["gs-k-012", "GS-K-012"],
    ["GS-K-12", "GS-K-012"],
    ["GSK012", "GS-K-012"],
    ["Y-OO3", "Y-003"],
    ["GS-K-077", null],
  ])("%s", (typed, fix) => {
    const isKnown = typed.normalize("NFKC") === "GS-K-012";
    expect(read(typed)).toEqual(isKnown ? [] : [[typed, fix]]);
  });

  if (several)
    test("of several the strange one is named, and the others stay", () => {
      expect(read("GS-K-001、gs-k-012")).toEqual([["GS-K-001、gs-k-012", "GS-K-001、GS-K-012"]]);
      expect(read("GS-K-001，Y-003 GS-K-012")).toEqual([]);
      expect(read("GS-K-001至GS-K-012")).toEqual([["GS-K-001至GS-K-012", "GS-K-001、GS-K-012"]]);
    });
});

test("before the first batch nobody can tell, and nothing is said", () => {
  const book = institution().plus(tab(inspections.tab, table(inspections, [{ ...INSPECTED, riskId: "甲" }])));
  const { findings } = checkWorkbook(book.content(), { stage: "汇总", today: "2012-10-26" });
  expect(findings.filter(({ rule }) => rule === "F02")).toEqual([]);
});
