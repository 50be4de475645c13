import { join } from "node:path";

/** What the store knows of itself, and what it works with, begins with a dot: programs that read the tables pass over it. */
const OWN = ".store";
/** Institutions share so many packed files a year: one is made anew when a package comes for one of them. */
const BUCKETS = 16;

/** Where everything lies in a store. */
export class StoreLayout {
  constructor(
    readonly root: string,
    /** Names of the tables that are kept. */
    readonly tables: readonly string[],
  ) {}

  /** Which generation this is, and what is being moved. */
  get state(): string {
    return join(this.root, "store.json");
  }

  /** Packages that were written and take their places together, a folder each time. */
  get waiting(): string {
    return join(this.root, OWN, "pending");
  }

  pending(from: string): string {
    return join(this.waiting, from);
  }

  /** What was replaced, until that is done. */
  get replaced(): string {
    return join(this.root, OWN, "replaced");
  }

  /** Tables of many institutions in one file; what is not there is read file by file. */
  packed(table: string, year: number, bucket: number): string {
    return join(this.root, OWN, "packed", table, `${year}-${bucket}.parquet`);
  }

  at(place: string): string {
    return join(this.root, place);
  }
}

/** `plan_year=2012/institution_code=440705`: the folder of an institution's tables, as Hive names it. */
export function folderOf(year: number, institution: string): string {
  return `${yearFolder(year)}/institution_code=${institution}`;
}

export function yearFolder(year: number): string {
  return `plan_year=${year}`;
}

/** Year and institution of such a folder; undefined of any other. */
export function whoseIs(place: string): { readonly year: number; readonly institution: string } | undefined {
  const [, year, institution] = /^plan_year=(\d{4})\/institution_code=(\d{6})$/.exec(place) ?? [];
  return year === undefined || institution === undefined ? undefined : { year: Number(year), institution };
}

export function bucketOf(institution: string): number {
  return Number(institution) % BUCKETS;
}

export const ALL_BUCKETS: readonly number[] = Array.from({ length: BUCKETS }, (_, bucket) => bucket);
