import {
  drawSystemTable,
  type SystemTableFacts,
  type SystemTableOptions,
} from "../../../src/subjects/system-table";
import { recordOf } from "../../../src/sheets/define-sheet";
import {
  institutionTable,
  type InstitutionRow,
} from "../../../src/subjects/consolidation/sheets/institution-table";
import type { CellValue } from "../../../src/workbook/grid";
import type { SheetImage } from "../../../src/workbook/sheet-image";

/** A row of 风险点汇总表; what is not said is as it usually is. */
export function aRow(given: Partial<InstitutionRow>): InstitutionRow {
  return recordOf(institutionTable, {
    riskId: "GS-G-001",
    level: "岗位",
    department: "公诉科",
    name: "李四",
    post: "主诉检察官",
    power: "审查起诉",
    category: "岗位职责",
    aspect: "履行职责",
    point: "审查证据不细，错误起诉。",
    likelihood: "较大",
    severity: "较严重",
    grade: "二级",
    measures: "1.集体讨论。\n2.定期抽查。",
    responsible: "李四",
    departmentHead: "张三",
    leader: "陈志强",
    status: "正常",
    ...given,
  });
}

/** Rows with a number of their own each, in the order given. */
export function rowsOf(...given: readonly Partial<InstitutionRow>[]): InstitutionRow[] {
  return given.map((one, i) => {
    const number = String(i + 1).padStart(3, "0");
    return aRow({ riskId: `GS-G-${number}`, point: `第${i + 1}个风险点。`, ...one });
  });
}

export const facts: SystemTableFacts = {
  institution: "河东区人民检察院",
  date: "2012-10-06",
  departments: ["院领导班子", "办公室", "公诉科"],
  people: [
    { name: "陈志强", rank: "检察长", department: "院领导班子", post: "检察长" },
    { name: "何建国", rank: "班子成员", department: "院领导班子", post: "副检察长" },
    { name: "张三", rank: "科室负责人", department: "公诉科", post: "科长" },
    { name: "李四", rank: "干警", department: "公诉科", post: "主诉检察官" },
    { name: "王小", rank: "干警", department: "公诉科", post: "书记员" },
    { name: "王小明", rank: "干警", department: "公诉科", post: "书记员" },
    { name: "高峰", rank: "干警", department: "办公室", post: "文秘" },
    { name: "赵敏", rank: "科室负责人", department: "办公室", post: "主任" },
  ],
};

/** The table's sheet. */
export function tableOf(
  rows: readonly InstitutionRow[],
  options: Partial<SystemTableOptions> = {},
  about: SystemTableFacts = facts,
): SheetImage {
  return drawSystemTable(rows, about, { paper: "A3", ...options })[1]!;
}

/** Values of the column with this header, below the header row. */
export function columnOf(sheet: SheetImage, header: string): readonly unknown[] {
  const column = headersOf(sheet).indexOf(header);
  if (column < 0) throw new Error(`No column ${header}`);
  return sheet.rows.slice(3, -1).map(({ cells }) => cells[column] ?? null);
}

/** Headers in one line each. */
export function headersOf(sheet: SheetImage): readonly string[] {
  return sheet.rows[2]!.cells.map(inOneLine);
}

/** What a cell says, without the line feeds that only tidy it. */
export function inOneLine(cell: CellValue | null | undefined): string {
  return typeof cell === "string" || typeof cell === "number" ? `${cell}`.replace("\n", "") : "";
}

/** Every text of a sheet. */
export function textsOf(sheet: SheetImage): readonly string[] {
  return sheet.rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === "string"));
}
