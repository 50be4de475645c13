/** How much is to be mended on a sheet, shown on its tab. It is no part of the workbook: neither saved nor undone. */
export interface SheetBadge {
  readonly sheet: string;
  readonly count: number;
  /** Whether anything of it must be mended. */
  readonly isGrave: boolean;
  /** The same in words, for whoever hears or points at it. */
  readonly says: string;
}
