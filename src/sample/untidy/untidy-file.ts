import type { WorkbookImage } from "../../workbook/sheet-image";

/** A finding that a mistake made on purpose must lead to. */
export interface ExpectedFinding {
  /** Null for a finding on the whole file. */
  readonly sheet: string | null;
  /** Null for a finding on the whole sheet. */
  readonly cell: string | null;
  readonly rule: string;
}

/** One file as a department handed it in. */
export interface UntidyFile {
  readonly file: string;
  readonly image: WorkbookImage;
  readonly expected: readonly ExpectedFinding[];
}

/** A finding on the file as a whole. */
export function onFile(rule: string): ExpectedFinding {
  return { sheet: null, cell: null, rule };
}
