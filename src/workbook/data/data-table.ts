/**
 * The third way out, for programs: tables of plain values, as a database has them.
 * A day is `2012-10-26`, a whole number lies within 32 bits, a text is any.
 */
export type DataType = "VARCHAR" | "DATE" | "INTEGER";

/** A column as a program meets it. */
export interface DataColumn {
  /** Lower case Latin letters, digits and `_`; no word of SQL's own. */
  readonly key: string;
  readonly type: DataType;
  readonly nullable: boolean;
}
