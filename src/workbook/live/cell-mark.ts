/** A sign laid over a cell on the screen. It is no part of the workbook: neither saved nor undone. */
export interface CellMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: "error" | "warning" | "hint";
  /** What is shown to whoever points at the cell: a word or two, and sentences. */
  readonly title: string;
  readonly says: string;
}
