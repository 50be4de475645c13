/** What the world outside refused. */
export type HostErrorCode =
  | "encrypted"
  | "not-a-workbook"
  | "damaged"
  | "over-limits"
  | "not-found"
  | "no-access"
  | "already-there"
  | "wrong-kind"
  | "outdated"
  | "disk"
  /** A sheet or workbook is protected. */
  | "protected"
  /** A cell is being typed into. */
  | "editing"
  /** The program stands before another workbook or a dialog. */
  | "inactive"
  /** Any other no of the program in which the workbook is open. */
  | "refused";

/** Something outside our power failed; the message is a Chinese sentence that says what to do. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
