import type { CellChange, CellPlace } from "../workbook/live/live-workbook";
import type { SheetImage } from "../workbook/sheet-image";

export type { CellPlace };

/** What an action is going to do: shown first, done only when the user says so. */
export interface Plan {
  /** Names it on buttons and in “撤销：…”. */
  readonly label: string;
  /** What will happen, a sentence each; empty where nobody needs to be asked. */
  readonly sentences: readonly string[];
  /** Cells of sheets that people fill in. */
  readonly changes: readonly CellChange[];
  /** Sheets that the program draws; sheets not named stay as they are. */
  readonly images?: readonly SheetImage[];
  readonly properties?: Readonly<Record<string, string>>;
  /** Sheets that go, for good: never one that people fill in. */
  readonly removes?: readonly string[];
  /** The workbook goes to others with it: signs over cells, which are for whoever is at work, do not go along. */
  readonly goesOut?: true;
  /** The row that the line in `reveal` is a copy of; left out where it is no copy. */
  readonly copyOf?: number;
  /** What is to be shown when it is done. */
  readonly reveal?: CellPlace;
}

/** A plan that only writes cells. */
export function cellPlan(
  label: string,
  changes: readonly CellChange[],
  sentences: readonly string[] = [],
): Plan {
  return { label, sentences, changes };
}
