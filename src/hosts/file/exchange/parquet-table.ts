import { parquetMetadata, parquetReadObjects, type FileMetaData, type SchemaElement } from "hyparquet";
import type { DataColumn, DataRow } from "../../../workbook/data/data-table";
import { isModest } from "./modest-pages";

/** A Parquet file whose values are still packed. */
export interface ParquetTable {
  readonly rows: number;
  /** As the file itself has them; of a type of its own where it is none of ours. */
  readonly columns: readonly { readonly name: string; readonly type: string; readonly nullable: boolean }[];
  /** The values of these columns, row by row. */
  readonly read: (columns: readonly DataColumn[]) => Promise<readonly DataRow[]>;
}

/** Opens a Parquet file; undefined where it would unpack to more than its rows can need. Throws `Error` where the bytes are none. */
export function openParquet(bytes: Uint8Array): ParquetTable | undefined {
  // A copy of its own: what Node reads from a disk shares its memory with other files.
  const { buffer: file } = new Uint8Array(bytes);
  const metadata = parquetMetadata(file);
  if (!isModest(bytes, metadata)) return undefined;
  return {
    rows: Number(metadata.num_rows),
    columns: metadata.schema.slice(1).map(columnOf),
    read: (columns) => readRows(file, metadata, columns),
  };
}

function columnOf(element: SchemaElement): ParquetTable["columns"][number] {
  return { name: element.name, type: typeOf(element), nullable: element.repetition_type !== "REQUIRED" };
}

function typeOf({
  type,
  converted_type: converted,
  logical_type: logical,
  num_children: children,
}: SchemaElement): string {
  const means = logical?.type ?? converted;
  if (children || !type) return "NESTED";
  if (type === "BYTE_ARRAY" && (means === "STRING" || means === "UTF8")) return "VARCHAR";
  if (type === "INT32" && means === "DATE") return "DATE";
  if (type === "INT32" && means === undefined) return "INTEGER";
  return means ?? type;
}

async function readRows(
  file: ArrayBuffer,
  metadata: FileMetaData,
  columns: readonly DataColumn[],
): Promise<readonly DataRow[]> {
  const rows = await parquetReadObjects({ file, metadata, columns: columns.map(({ key }) => key) });
  return rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, valueOf(row[key])])));
}

function valueOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  throw new Error(`A value of an unknown kind: ${typeof value}.`);
}
