/** What the world outside refused. */
export type HostErrorCode =
  | "encrypted"
  /** Behind a password that somebody before the page may know. */
  | "locked"
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

/** What people are told of an error: a refusal of the world says what to do; anything else is a fault of ours, and is shown as one. */
export function sentenceOf(error: unknown, undone = "没有完成"): string {
  if (error instanceof Error && error.name === "HostError") return error.message;
  return `程序出错，${undone}：${error instanceof Error ? error.message : String(error)}。请记下这句话告诉管理员。`;
}
