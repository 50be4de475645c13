import type { Entry } from "../reading/entry";
import type { RegisterTable, WorkbookRead } from "../reading/read-workbook";
import type { Department, House } from "./house";
import { departmentOfRow } from "./identify";

/** The rows of a list that one department has; null are those of nobody that is listed. */
export interface ListPart {
  readonly department: Department | null;
  readonly read: WorkbookRead;
}

/** A list of several departments as a workbook for each, in the order given; rows of nobody come last. */
export function partsOf(
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
    return isEmpty ? [] : [{ department, read: { ...read, registers, findings: [] } }];
  });
}
