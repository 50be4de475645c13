import type { CellChange } from "./live-workbook";

/** What is changed in a workbook that otherwise stays as it is. */
export interface WorkbookPatch {
  /** Each cell once. Lines may be added below the last one; nothing moves. */
  readonly changes: readonly CellChange[];
  /** Last row of each sheet's header: a line added below it does not take its look. */
  readonly headers?: ReadonlyMap<string, number>;
  /** Document properties that get a value; the others keep theirs. */
  readonly properties?: Readonly<Record<string, string>>;
}
