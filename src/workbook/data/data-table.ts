/**
 * The third way out, for programs: tables of plain values, as a database has them.
 * A day is `2012-10-26`, a whole number lies within 32 bits, a text is any.
 */
export type DataType = "VARCHAR" | "DATE" | "INTEGER";

type DataValue = string | number | null;

/** A column as a program meets it. */
export interface DataColumn {
  /** Lower case Latin letters, digits and `_`; no word of SQL's own. */
  readonly key: string;
  readonly type: DataType;
  readonly nullable: boolean;
}

/** A value for each column by its key. */
export type DataRow = Readonly<Record<string, DataValue>>;

/** One table of a package. */
export interface DataTable {
  readonly name: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
}

/** Tables that travel as one file, with what is true of all of them: `facts` open its manifest, in their order. */
export interface DataPackage {
  readonly facts: Readonly<Record<string, DataValue | boolean>>;
  readonly tables: readonly DataTable[];
}

/** What a manifest says of a table. */
export interface ListedTable {
  readonly name: string;
  /** Its part of the package: `points.parquet`. */
  readonly file: string;
  readonly rows: number;
  /** Of the part's bytes. */
  readonly sha256: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly nullable: boolean }[];
}

/** A package that was opened: not one of its bytes was altered. Its manifest is as it was written, whatever that may mean. */
export interface OpenPackage {
  /** The file's name, for sentences. */
  readonly file: string;
  readonly manifest: unknown;
  /** Names of its parts besides the manifest. */
  readonly parts: readonly string[];
  /** Rows of a table, these columns alone. Rejects with `HostError` where the part is not what the manifest says. */
  readonly read: (listed: ListedTable, columns: readonly DataColumn[]) => Promise<readonly DataRow[]>;
}
