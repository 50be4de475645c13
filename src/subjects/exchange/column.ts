import type { DataColumn, DataType } from "../../workbook/data/data-table";

/** What a column may hold at all. Nothing else can get into it: names and notes stay out because no column is made for them. */
type Holds =
  /** One word of a list. */
  | { readonly kind: "word"; readonly of: readonly string[] }
  /** Words of a list, several by 、. */
  | { readonly kind: "words"; readonly of: readonly string[] }
  /** A code that is formed like this, whole. */
  | { readonly kind: "code"; readonly pattern: RegExp }
  /** Running text that people wrote: there with shared texts alone, masked. */
  | { readonly kind: "text" }
  /** A day or a number. */
  | { readonly kind: "plain" };

/** A column of a table that leaves the institution: what may stand in it, and what that means. */
export interface ExchangeColumn extends Omit<DataColumn, "key"> {
  readonly holds: Holds;
  /** For people, in Chinese: docs/exchange/tables.md. */
  readonly means: string;
}

interface Filled<Type extends DataType> extends ExchangeColumn {
  readonly type: Type;
  readonly nullable: false;
}

type Blank<Type extends DataType> = Omit<Filled<Type>, "nullable"> & { readonly nullable: true };

/** One word of a list. */
export function word(means: string, of: readonly string[]): Filled<"VARCHAR"> {
  return { type: "VARCHAR", nullable: false, means, holds: { kind: "word", of } };
}

/** Words of a list, several by 、. */
export function words(means: string, of: readonly string[]): Filled<"VARCHAR"> {
  return { type: "VARCHAR", nullable: false, means, holds: { kind: "words", of } };
}

export function code(means: string, pattern: RegExp): Filled<"VARCHAR"> {
  return { type: "VARCHAR", nullable: false, means, holds: { kind: "code", pattern } };
}

export function date(means: string): Filled<"DATE"> {
  return { type: "DATE", nullable: false, means, holds: { kind: "plain" } };
}

/** How many; a year. */
export function integer(means: string): Filled<"INTEGER"> {
  return { type: "INTEGER", nullable: false, means, holds: { kind: "plain" } };
}

export function runningText(means: string): Blank<"VARCHAR"> {
  return { type: "VARCHAR", nullable: true, means, holds: { kind: "text" } };
}

/** The same column, which may be blank. */
export function nullable<Type extends DataType>(column: Filled<Type>): Blank<Type> {
  return { ...column, nullable: true };
}

type ValueOf<Column extends ExchangeColumn> =
  (Column["type"] extends "INTEGER" ? number : string) | (Column["nullable"] extends true ? null : never);

/** A row of a table: a value for each of its columns, null where it may be blank; days as `2012-10-26`. */
export type ExchangeRow<Columns extends Readonly<Record<string, ExchangeColumn>>> = {
  readonly [Key in keyof Columns]: ValueOf<Columns[Key]>;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a column takes a value. */
export function takes(
  { type, nullable: mayBeBlank, holds }: ExchangeColumn,
  value: string | number | null,
): boolean {
  if (value === null) return mayBeBlank;
  if (type === "INTEGER") return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
  if (typeof value !== "string") return false;
  if (type === "DATE") return DAY.test(value) && !Number.isNaN(Date.parse(value));
  switch (holds.kind) {
    case "word":
      return holds.of.includes(value);
    case "words":
      return value.split("、").every((one) => holds.of.includes(one));
    case "code":
      return holds.pattern.test(value);
    case "text":
    case "plain":
      return true;
  }
}
