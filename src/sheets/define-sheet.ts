import { reached, type Stage } from "../findings/finding";
import type { Column } from "./columns/column";

/** Where a risk point was found. */
export const LEVELS = ["单位", "科室", "岗位"] as const;
export type Level = (typeof LEVELS)[number];

type Columns<K extends string = string> = Readonly<Record<K, Column>>;

/** Two headers of one meaning side by side: their texts are one value. */
export interface Join<K extends string = string> {
  readonly key: K;
  /** What stands between the texts; null: the first that is filled counts. */
  readonly by: "：" | "\n" | null;
  /** Headers that come first, whichever order the columns have; without any, columns come as they stand. */
  readonly first?: readonly string[];
}

/** Everything there is to know about one sheet. Template, reader, checks, print and docs all ask here. */
export interface SheetDefinition<K extends string = string> {
  readonly id: string;
  readonly tab: string;
  readonly purpose: string;
  /** `lines`: one record a row, headers on top. `form`: one record standing upright, labels in column A. */
  readonly shape: "lines" | "form";
  readonly columns: Columns<K>;
  /** Keys of the columns that must be filled, by the stage of the work. */
  readonly required: Readonly<Record<Stage, readonly K[]>>;
  /** Set on the three registers. */
  readonly level?: Level;
  /** Columns that the program or the roster fills in beforehand: alone they make no row. */
  readonly prefilled?: readonly NoInfer<K>[];
  /** Several incoming columns that are one of ours. */
  readonly joins?: readonly Join<NoInfer<K>>[];
  /** Required cells of a record that may be blank all the same. */
  readonly excuses?: (record: Readonly<Record<K, string | null>>) => readonly NoInfer<K>[];
  /**
   * Columns in which people write a value once for several lines: a blank is what stands above, as long as those named before it
   * are the same. The outermost first.
   */
  readonly blankIsAbove?: readonly NoInfer<K>[];
  /** A header that means another column where the first is not there. */
  readonly standsIn?: { readonly header: string; readonly for: NoInfer<K>; readonly otherwise: NoInfer<K> };
  /** People fill it in; otherwise the program draws it anew each time. */
  readonly filledBy: "person" | "program";
  /** Drawn by the program, and what people correct in it is kept when it is drawn anew (D06). */
  readonly keepsCorrections?: true;
  /** Key of the column by which people call a line; the first that is filled where none is named. */
  readonly goesBy?: NoInfer<K>;
  readonly state: "visible" | "veryHidden";
  readonly paper: "A4" | "A3";
}

/** The record that a line of this sheet becomes: canonical values, null where there is none. */
export type RecordOf<D> = D extends SheetDefinition<infer K> ? Readonly<Record<K, string | null>> : never;

type Given<K extends string> = Pick<SheetDefinition<K>, "id" | "tab" | "purpose" | "columns"> &
  Partial<Omit<SheetDefinition<K>, "id" | "tab" | "purpose" | "columns" | "required">>;

export function defineSheet<const K extends string>(given: Given<K>): SheetDefinition<K> {
  const { columns } = given;
  const required = requiredByStage(columns);
  return { shape: "lines", filledBy: "person", state: "visible", paper: "A4", required, ...given };
}

function requiredByStage<K extends string>(columns: Columns<K>): SheetDefinition<K>["required"] {
  const at = (stage: Stage) =>
    (Object.keys(columns) as K[]).filter((key) => {
      const { required } = columns[key];
      return required !== false && reached(stage, required);
    });
  return { 排查: at("排查"), 评级: at("评级"), 措施: at("措施"), 汇总: at("汇总") };
}

/** Whether what people type into a column of this sheet stays there. */
export function takesTyping({ filledBy, keepsCorrections }: SheetDefinition, column: Column): boolean {
  return column.filledBy === "person" && (filledBy === "person" || keepsCorrections === true);
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
