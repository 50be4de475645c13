import type { DataColumn, DataRow, ListedTable, OpenPackage } from "../../../workbook/data/data-table";
import { MANIFEST, sha256Of } from "./package-bytes";
import { openParquet, type ParquetTable } from "./parquet-table";
import { altered, noPackage, tooLarge } from "./refused-package";
import { openSealedZip } from "./sealed-zip";

/** Bytes of a package, which are also bytes in memory. */
const MOST_BYTES = 64 << 20;
/** Rows of one table. */
const MOST_ROWS = 200_000;
const LOCAL_HEADER = [0x50, 0x4b, 3, 4];

/**
 * Opens a package as `packageBytes` makes it. Throws `HostError` where it is none, where a single byte is not what it was, or where it
 * asks for too much; what its manifest means is for others to judge.
 */
export function openPackage(file: string, bytes: Uint8Array): OpenPackage {
  if (bytes.length > MOST_BYTES) throw tooLarge(file, `大于 ${MOST_BYTES >> 20} MB`);
  const zip = openSealedZip(bytes);
  if (!zip) {
    const isZip = LOCAL_HEADER.every((byte, i) => bytes[i] === byte);
    throw isZip && namesManifest(bytes) ? altered(file, "压缩包的内容") : noPackage(file);
  }
  const parts = new Map(zip.parts.map((part) => [part.name, part.bytes] as const));
  const manifest = parts.get(MANIFEST);
  if (!manifest) throw noPackage(file);
  if (sha256Of(manifest) !== zip.comment) throw altered(file, "清单的校验值");
  return {
    file,
    manifest: parsed(file, manifest),
    parts: [...parts.keys()].filter((name) => name !== MANIFEST),
    read: (listed, columns) => readTable(file, parts.get(listed.file), listed, columns),
  };
}

/** The first part of every package of ours: what begins with it is one that was altered. */
function namesManifest(bytes: Uint8Array): boolean {
  const end = 30 + MANIFEST.length;
  return new TextDecoder().decode(bytes.subarray(30, end)) === MANIFEST;
}

function parsed(file: string, manifest: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(manifest));
  } catch (error) {
    throw altered(file, "清单读不出来", error);
  }
}

async function readTable(
  file: string,
  bytes: Uint8Array | undefined,
  { name, rows, sha256, columns: said }: ListedTable,
  columns: readonly DataColumn[],
): Promise<readonly DataRow[]> {
  if (!bytes) throw altered(file, `缺少表 ${name}`);
  if (sha256Of(bytes) !== sha256) throw altered(file, `表 ${name} 的校验值`);
  const table = opened(file, name, bytes);
  if (!table || table.rows > MOST_ROWS) throw tooLarge(file, `表 ${name} 太大`);
  const isAsSaid =
    table.rows === rows &&
    table.columns.length === said.length &&
    table.columns.every((column, i) => isEqual(column, said[i]));
  if (!isAsSaid) throw altered(file, `表 ${name} 和清单写的不一样`);
  try {
    return await table.read(columns);
  } catch (error) {
    throw altered(file, `表 ${name} 读不出来`, error);
  }
}

function opened(file: string, name: string, bytes: Uint8Array): ParquetTable | undefined {
  try {
    return openParquet(bytes);
  } catch (error) {
    throw altered(file, `表 ${name} 读不出来`, error);
  }
}

type Described = ListedTable["columns"][number];

function isEqual(a: Described, b: Described | undefined): boolean {
  return a.name === b?.name && a.type === b.type && a.nullable === b.nullable;
}
