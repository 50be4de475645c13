import { nodeInflate } from "../../../src/hosts/file/disk/formats/inflate";
import type { Limits } from "../../../src/hosts/file/read/package/limits";
import { readXlsx } from "../../../src/hosts/file/read/read-xlsx";
import { cellName } from "../../../src/workbook/address";
import type { CellValue, Grid, WorkbookContent } from "../../../src/workbook/grid";
import { HostError } from "../../../src/workbook/host-error";

/** Reads a workbook made in a test. */
export function read(bytes: Uint8Array, limits?: Partial<Limits>): Promise<WorkbookContent> {
  return readXlsx("试.xlsx", bytes, nodeInflate, limits);
}

/** Filled cells of a sheet by address. */
export function cellsByName({ rows }: Grid): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  for (const { number, columns, values } of rows) {
    columns.forEach((column, i) => {
      cells[cellName(number, column)] = values[i] as CellValue;
    });
  }
  return cells;
}

/** Filled cells of a workbook's first sheet by address. */
export async function cellsOf(bytes: Uint8Array): Promise<Record<string, CellValue>> {
  const { sheets } = await read(bytes);
  return cellsByName(sheets[0] as Grid);
}

/** Why a workbook was refused; fails where it was read. */
export async function refusal(bytes: Uint8Array, limits?: Partial<Limits>): Promise<HostError> {
  const outcome = await read(bytes, limits).then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof HostError) return outcome;
  throw outcome instanceof Error ? outcome : new Error("The workbook was read.");
}
