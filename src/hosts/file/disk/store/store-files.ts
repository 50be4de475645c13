import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Narrowing } from "../../../../workbook/data/roll-up-place";
import { asDiskError, errorCode } from "../disk-error";
import { ALL_BUCKETS, bucketOf, folderOf, whoseIs, yearFolder, type StoreLayout } from "./store-layout";

/** So few institutions are looked up one by one. */
const FEW = 64;

/** Files of one table for a year and a bucket of institutions: packed into one, or an institution each. */
export interface Bucket {
  readonly year: number;
  readonly bucket: number;
  readonly packed: string | null;
  readonly single: readonly string[];
}

/** The files that hold what a question asks of a table. */
export async function bucketsOf(
  layout: StoreLayout,
  table: string,
  { year, institutions }: Narrowing,
): Promise<readonly Bucket[]> {
  const years = year === null ? await yearsOf(layout) : [year];
  const packed = new Set(await namesIn(dirname(layout.packed(table, 0, 0))));
  const all: Bucket[] = [];
  for (const one of years) {
    const places = await placesOf(layout, one, institutions);
    for (const bucket of ALL_BUCKETS) {
      const own = places.filter((institution) => bucketOf(institution) === bucket);
      if (own.length === 0) continue;
      const file = layout.packed(table, one, bucket);
      const isPacked = packed.has(basename(file));
      const single = own.map((institution) =>
        join(layout.at(folderOf(one, institution)), `${table}.parquet`),
      );
      all.push({ year: one, bucket, packed: isPacked ? file : null, single });
    }
  }
  return all;
}

async function yearsOf({ root }: StoreLayout): Promise<readonly number[]> {
  const names = await namesIn(root);
  return names.flatMap((name) => {
    const [, year] = /^plan_year=(\d{4})$/.exec(name) ?? [];
    return year === undefined ? [] : [Number(year)];
  });
}

/** Institutions that sent a package for the year, in order of their codes. */
async function placesOf(
  { root }: StoreLayout,
  year: number,
  wanted: Narrowing["institutions"],
): Promise<readonly string[]> {
  const folder = yearFolder(year);
  const names = await namesIn(join(root, folder));
  const there = names.flatMap((name) => whoseIs(`${folder}/${name}`)?.institution ?? []).sort();
  if (wanted === null || wanted.length > FEW) return there;
  const few = new Set(wanted);
  return there.filter((institution) => few.has(institution));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw asDiskError(error, folder);
  }
}
