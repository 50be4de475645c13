import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { DataPackage, DataTable, ListedTable } from "../../../workbook/data/data-table";
import { parquetBytes } from "./parquet-bytes";
import { sealedZip, type SealedPart } from "./sealed-zip";

export const MANIFEST = "manifest.json";

/** SHA-256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/**
 * A package as one file: `manifest.json`, which names every table with its digest, and a Parquet file a table; the digest of the manifest
 * is the comment of the .zip. The same package gives the same bytes, here and in a browser.
 */
export function packageBytes({ facts, tables }: DataPackage): Uint8Array {
  const parts = tables.map((table): SealedPart => ({ name: fileOf(table), bytes: parquetBytes(table) }));
  const listed = tables.map((table, i) => lineOf(table, parts[i]?.bytes ?? new Uint8Array(0)));
  const manifest = new TextEncoder().encode(`${JSON.stringify({ ...facts, tables: listed }, null, 2)}\n`);
  return sealedZip([{ name: MANIFEST, bytes: manifest }, ...parts], sha256Of(manifest));
}

function fileOf({ name }: DataTable): string {
  return `${name}.parquet`;
}

function lineOf(table: DataTable, bytes: Uint8Array): ListedTable {
  const { name, rows, columns } = table;
  return {
    ...{ name, file: fileOf(table), rows: rows.length, sha256: sha256Of(bytes) },
    columns: columns.map(({ key, type, nullable }) => ({ name: key, type, nullable })),
  };
}
