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
  | "disk";

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
