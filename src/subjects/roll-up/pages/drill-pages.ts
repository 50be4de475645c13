import { centredLook, noteLook, tableHeaderLook, textLook, titleLook } from "../../system-table/looks";
import type { CellValue } from "../../../workbook/grid";
import type { LinkTarget, Look, RowImage, SheetImage } from "../../../workbook/sheet-image";
import { REPORT_LINE, REPORT_PAGE, reportCount } from "./report-page";

/** An institution with what is looked at first. */
export interface DrilledInstitution {
  readonly code: string;
  readonly name: string;
  readonly points: number;
  readonly grade1: number;
}

/** A department of it. */
export interface DrilledDepartment {
  readonly code: string;
  readonly department: string;
  readonly points: number;
  readonly grade1: number;
}

/** A risk point of a department. */
export interface DrilledRisk {
  readonly code: string;
  readonly department: string;
  readonly riskId: string | null;
  readonly level: string;
  readonly grade: string | null;
  readonly due: string | null;
  readonly done: string | null;
}

const [INSTITUTIONS, DEPARTMENTS, RISKS] = ["单位", "科室", "风险点"] as const;
const linkLook: Look = { ...textLook, colour: "0563C1" };
/** Title, note and header stand above the lines. */
const ABOVE = 3;

/** From an institution to its departments and on to their risk points, each by a link. */
export function drillPages(
  institutions: readonly DrilledInstitution[],
  departments: readonly DrilledDepartment[],
  risks: readonly DrilledRisk[],
  note: string,
): readonly SheetImage[] {
  const firstDepartment = firstRows(departments, ({ code }) => code);
  const firstRisk = firstRows(risks, keyOf);
  return [
    page(
      INSTITUTIONS,
      "按单位名称到它的科室。",
      ["机构代码", "单位", "风险点", "一级"],
      [15, 40, 12, 12],
      institutions.map(({ code, name, points, grade1 }) =>
        line([code, name, points, grade1], 1, to(DEPARTMENTS, firstDepartment.get(code))),
      ),
    ),
    page(
      DEPARTMENTS,
      "按科室代码到它的风险点。",
      ["机构代码", "科室代码", "风险点", "一级"],
      [15, 18, 12, 12],
      departments.map((one) =>
        line([one.code, one.department, one.points, one.grade1], 1, to(RISKS, firstRisk.get(keyOf(one)))),
      ),
    ),
    page(
      RISKS,
      note,
      ["机构代码", "科室代码", "风险点编号", "层级", "等级", "完成时限", "落实情况"],
      [15, 12, 18, 10, 10, 14, 12],
      risks.map((one) =>
        line([one.code, one.department, one.riskId, one.level, one.grade, one.due, one.done], -1, null),
      ),
    ),
  ];
}

function keyOf({ code, department }: { readonly code: string; readonly department: string }): string {
  return `${code} ${department}`;
}

/** The sheet's row on which each begins. */
function firstRows<Line>(lines: readonly Line[], keyOf: (line: Line) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  lines.forEach((one, i) => {
    const key = keyOf(one);
    if (!found.has(key)) found.set(key, ABOVE + 1 + i);
  });
  return found;
}

function to(sheet: string, row: number | undefined): LinkTarget | null {
  return row === undefined ? null : { sheet, cell: `A${row}` };
}

function line(cells: readonly (CellValue | null)[], linked: number, target: LinkTarget | null): RowImage {
  return {
    height: REPORT_LINE,
    cells,
    looks: cells.map((cell, i) =>
      i === linked && target ? linkLook : typeof cell === "number" ? reportCount : centredLook,
    ),
    ...(target && { links: new Map([[linked, target]]) }),
  };
}

function page(
  sheet: string,
  note: string,
  words: readonly string[],
  widths: readonly number[],
  lines: readonly RowImage[],
): SheetImage {
  const rows: RowImage[] = [
    { height: 34, cells: [`${sheet}一览`], looks: [titleLook] },
    { height: REPORT_LINE, cells: [note], looks: [noteLook] },
    { height: REPORT_LINE, cells: words, looks: tableHeaderLook },
    ...lines,
  ];
  return {
    sheet,
    columns: widths.map((width) => ({ width })),
    rows,
    merged: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: words.length })),
    frozen: { rows: ABOVE, columns: 0 },
    filter: { top: ABOVE, left: 1, bottom: Math.max(ABOVE, rows.length), right: words.length },
    page: {
      ...REPORT_PAGE,
      landscape: false,
      repeatRows: [ABOVE, ABOVE],
      area: { top: 1, left: 1, bottom: rows.length, right: words.length },
    },
  };
}
