/** Columns that step aside on the screen: nothing that is read, checked, printed or saved knows of it. */
export interface ColumnView {
  /** What somebody chose, to be shown as chosen. */
  readonly title: string;
  /** Columns that step aside, numbered from 1. */
  readonly aside: readonly number[];
  /** So many columns at the left stay when scrolling. */
  readonly frozen: number;
}
