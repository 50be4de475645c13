import { ByteWriter, parquetWrite } from "hyparquet-writer";
import type { DataColumn, DataRow, DataTable, DataType } from "../../../workbook/data/data-table";

type SchemaElement = NonNullable<Parameters<typeof parquetWrite>[0]["schema"]>[number];

/** Named in every file; with the library's own words its bytes would change with its version. */
const CREATED_BY = "integrity-risk";
const ROWS_OF_A_GROUP = 100_000;
const DAY = 86_400_000;

/** A table as Parquet: UTF-8 texts, days, 32-bit whole numbers; packed by Snappy. The same table gives the same bytes in every engine. */
export function parquetBytes({ columns, rows }: DataTable): Uint8Array {
  const writer = new ByteWriter();
  void parquetWrite({
    writer,
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(elementOf)],
    columnData: columns.map((column) => ({ name: column.key, data: valuesOf(column, rows) })),
    rowGroupSize: ROWS_OF_A_GROUP,
    createdBy: CREATED_BY,
  });
  return writer.getBytes();
}

const STORED: Readonly<Record<DataType, Omit<SchemaElement, "name">>> = {
  VARCHAR: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  DATE: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  INTEGER: { type: "INT32" },
};

function elementOf({ key, type, nullable }: DataColumn): SchemaElement {
  return { name: key, ...STORED[type], repetition_type: nullable ? "OPTIONAL" : "REQUIRED" };
}

function valuesOf({ key, type, nullable }: DataColumn, rows: readonly DataRow[]): (string | number | null)[] {
  return rows.map((row) => {
    const value = row[key] ?? null;
    if (value === null && !nullable) throw new Error(`${key} must not be blank.`);
    return type === "DATE" && typeof value === "string" ? Date.parse(value) / DAY : value;
  });
}
