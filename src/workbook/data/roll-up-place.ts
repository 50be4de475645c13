import type { DataColumn, DataRow, DataTable } from "./data-table";

/** Where packages of many institutions are kept, and asked about together: a folder of Parquet files, or a database. */
export interface RollUpPlace {
  /**
   * Takes packages in, one an institution and year; each takes the place of the one before whole. All of them or none, and whoever looks,
   * and whenever power fails, finds what was there before or all that is new. Rejects with `HostError` where the world refuses, and with what `judge` throws.
   */
  add(coming: AsyncIterable<KeptPackage>, judge: PackageJudge): Promise<readonly Placing[]>;
  /** Rows of a question in SQL over what is kept; days as text. The tables of one question hold what `narrowing` leaves of them. */
  ask(text: string, narrowing: Narrowing): Promise<readonly AnsweredRow[]>;
  close(): Promise<void>;
}

/** A row: its values in the order of the columns that were asked for. */
export type AnsweredRow = readonly DataRow[string][];

/** Which batch an institution sent for a year. */
export interface PackageStanding {
  /** 单位名称; "" where what is kept is of before it was asked for. */
  readonly name: string;
  /** `2012-03`. */
  readonly batch: string;
  readonly asOf: string;
  /** SHA-256 of the package's bytes. */
  readonly digest: string;
}

/** A package as it is kept. */
export interface KeptPackage {
  /** The file's name, for sentences. */
  readonly file: string;
  readonly institution: string;
  readonly planYear: number;
  readonly standing: PackageStanding;
  readonly tables: readonly DataTable[];
}

/** Whether a package takes the place of what is there; throws where it must not. */
export type PackageJudge = (
  coming: KeptPackage,
  there: PackageStanding | null,
) => "new" | "replaces" | "same";

/** What became of one package. */
export interface Placing {
  readonly institution: string;
  readonly planYear: number;
  readonly standing: PackageStanding;
  readonly became: ReturnType<PackageJudge>;
}

/** What a question is about; null is everything. */
export interface Narrowing {
  readonly year: number | null;
  readonly institutions: readonly string[] | null;
}

/** A table of a roll-up. */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly DataColumn[];
}
