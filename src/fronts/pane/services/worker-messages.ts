import type { WorkbookContent } from "../../../workbook/grid";
import type { HostErrorCode } from "../../../workbook/host-error";

/** A file for the worker to read. */
export interface Question {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of it: errors keep neither class nor code on their way between threads. */
export type Answer = { readonly id: number } & (
  | { readonly content: WorkbookContent; readonly sha256: string }
  | { readonly refused: { readonly code: HostErrorCode; readonly message: string } }
  | { readonly broken: string }
);
