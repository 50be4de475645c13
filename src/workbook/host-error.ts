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

/** By this name the page's own loader says that a part of the program did not come. */
const NOT_BROUGHT = "ChunkLoadError";

/** What people are told of an error: a refusal of the world says what to do; anything else is a fault of ours, and is shown as one. */
export function sentenceOf(error: unknown, undone = "没有完成"): string {
  if (error instanceof Error && error.name === "HostError") return error.message;
  if (error instanceof Error && error.name === NOT_BROUGHT)
    return `程序的这一部分没有取到，${undone}：网络断了，或者服务器上的程序刚更新。工作簿没有改动。请再试一次；还不行，请关掉窗格再打开。`;
  return `程序出错，${undone}：${error instanceof Error ? error.message : String(error)}。请记下这句话告诉管理员。`;
}
