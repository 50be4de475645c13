import type { Entry } from "../../../reading/entry";
import type { RegisterTable, WorkbookRead } from "../../../reading/read-workbook";
import type { Department, House } from "../../../house/house";
import { departmentOfRow } from "./identify";
import { coded } from "../../../house/names";
import { codeIn } from "../../../house/risk-number";

/** The rows of a list that one department has; null are those of nobody that is listed. */
interface ListPart {
  readonly department: Department | null;
  readonly read: WorkbookRead;
}

/** A list of several departments as a workbook for each, in the order given; rows of nobody come last. */
export function partsByDepartment(
  read: WorkbookRead,
  departments: readonly Department[],
  house: House,
): readonly ListPart[] {
  return [...departments, null].flatMap((department) => {
    const isOwn = (table: RegisterTable) => (entry: Entry) =>
      (departmentOfRow(house, table, entry.department) ?? null) === department;
    const registers = read.registers.map((table) => ({
      ...table,
      entries: table.entries.filter(isOwn(table)),
    }));
    const isEmpty = registers.every(({ entries }) => entries.length === 0);
    const gradeChanges = changesOf(read, department, house);
    return isEmpty ? [] : [{ department, read: { ...read, registers, gradeChanges, findings: [] } }];
  });
}

/** Lines of 等级调整记录 go by the code in their number. */
function changesOf({ gradeChanges }: WorkbookRead, department: Department | null, house: House) {
  if (!gradeChanges) return null;
  const isOwn = (riskId: string | null) => (coded(house, codeIn(riskId)) ?? null) === department;
  return { ...gradeChanges, entries: gradeChanges.entries.filter(({ record }) => isOwn(record.riskId)) };
}
