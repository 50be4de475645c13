import type { Column } from "./columns/column";

/** Where a risk point was found. */
export const LEVELS = ["单位", "科室", "岗位"] as const;
export type Level = (typeof LEVELS)[number];

export type Columns<K extends string = string> = Readonly<Record<K, Column>>;

/** Everything there is to know about one sheet. Template, reader, checks, print and docs all ask here. */
export interface SheetDefinition<K extends string = string> {
  readonly id: string;
  readonly tab: string;
  readonly purpose: string;
  /** `lines`: one record a row, headers on top. `form`: one record standing upright, labels in column A. */
  readonly shape: "lines" | "form";
  readonly columns: Columns<K>;
  /** Set on the three registers. */
  readonly level?: Level;
  /** Columns that the program or the roster fills in beforehand: alone they make no row. */
  readonly prefilled?: readonly NoInfer<K>[];
  /** Two incoming columns that are one of ours: `first：second`. */
  readonly joined?: {
    readonly key: NoInfer<K>;
    readonly first: readonly string[];
    readonly second: readonly string[];
  };
  /** A header that means another column where the first is not there. */
  readonly standsIn?: { readonly header: string; readonly for: NoInfer<K>; readonly otherwise: NoInfer<K> };
  /** People fill it in; otherwise the program draws it anew each time. */
  readonly filledBy: "person" | "program";
  readonly state: "visible" | "veryHidden";
  readonly paper: "A4" | "A3";
}

/** The record that a line of this sheet becomes: canonical values, null where there is none. */
export type RecordOf<D> = D extends SheetDefinition<infer K> ? Readonly<Record<K, string | null>> : never;

type Given<K extends string> = Pick<SheetDefinition<K>, "id" | "tab" | "purpose" | "columns"> &
  Partial<Omit<SheetDefinition<K>, "id" | "tab" | "purpose" | "columns">>;

export function defineSheet<const K extends string>(given: Given<K>): SheetDefinition<K> {
  return { shape: "lines", filledBy: "person", state: "visible", paper: "A4", ...given };
}

/** Keys of a definition in the order of its columns. */
export function keysOf<K extends string>(definition: SheetDefinition<K>): readonly K[] {
  return Object.keys(definition.columns) as K[];
}

/** A record with every key of the definition, null where nothing is given. */
export function recordOf<K extends string>(
  definition: SheetDefinition<K>,
  values: Partial<Record<K, string | null>>,
): Readonly<Record<K, string | null>> {
  const record = {} as Record<K, string | null>;
  for (const key of keysOf(definition)) record[key] = values[key] ?? null;
  return record;
}
