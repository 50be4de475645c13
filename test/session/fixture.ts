import { columnName } from "../../src/workbook/address";
import type { CellValue, WorkbookContent } from "../../src/workbook/grid";
import { Session } from "../../src/session/session";
import { keysOf, type SheetDefinition } from "../../src/sheets/define-sheet";
import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";
import { departmentAtWork } from "../support/pane-workbooks";

export const TODAY = "2012-12-01";
export const STAFF = staffRegister.tab;

export interface Opened {
  readonly workbook: MemoryLiveWorkbook;
  readonly session: Session;
}

/** A session over a workbook in memory; 公诉科 at work unless told otherwise. */
export async function opened(content: WorkbookContent = departmentAtWork()): Promise<Opened> {
  const workbook = new MemoryLiveWorkbook(content);
  return { workbook, session: await Session.open(workbook, { today: () => TODAY }) };
}

/** Number of the column of a field, as our own sheets are drawn. */
export function columnOf<K extends string>(definition: SheetDefinition<K>, key: NoInfer<K>): number {
  return keysOf(definition).indexOf(key) + 1;
}

export const staffColumn = (key: Parameters<typeof columnOf<keyof typeof staffRegister.columns>>[1]) =>
  columnOf(staffRegister, key);

/** What stands in a field of a row of 岗位风险点登记表. */
export function staffCell(
  { workbook }: Opened,
  row: number,
  key: Parameters<typeof staffColumn>[0],
): CellValue | null {
  return workbook.cell(STAFF, row, staffColumn(key));
}

/** Every cell of the workbook, to see that nothing else changed. */
export async function allCells({ workbook }: Opened): Promise<Readonly<Record<string, CellValue>>> {
  const { sheets } = await workbook.read();
  return Object.fromEntries(
    sheets.flatMap(({ sheet, rows }) =>
      rows.flatMap(({ number, columns, values }) =>
        columns.map((column, i) => [`${sheet}!${columnName(column)}${number}`, values[i]!] as const),
      ),
    ),
  );
}

/** Lets what follows a change by hand come to its end. */
export async function settled({ session }: Opened): Promise<void> {
  await session.reveal({ sheet: STAFF, row: 1, column: 1 });
}

export { departmentRegister, staffRegister };
