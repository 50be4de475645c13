import { HostError, type HostErrorCode } from "../../../workbook/host-error";

/** A file for a worker to read. */
export interface Question {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What somebody typed to open it; held by nobody. */
  readonly password?: string | undefined;
}

/** What came of it: errors keep neither class nor code on their way between threads. */
export type Answer<T> = { readonly id: number } & (
  | { readonly read: T }
  | { readonly refused: { readonly code: HostErrorCode; readonly message: string } }
  | { readonly broken: string }
);

/** The worker's side: what `read` makes of a file, or why it could not. */
export async function answerTo<T>(
  { id, name, bytes, password }: Question,
  read: (name: string, bytes: Uint8Array, password?: string) => Promise<T>,
): Promise<Answer<T>> {
  try {
    return { id, read: await read(name, bytes, password) };
  } catch (error) {
    if (error instanceof HostError) return { id, refused: { code: error.code, message: error.message } };
    return { id, broken: error instanceof Error ? error.message : String(error) };
  }
}

/** The page's side: what was read. Throws what the worker met. */
export function readIn<T>(answer: Answer<T>): T {
  if ("read" in answer) return answer.read;
  if ("refused" in answer) throw new HostError(answer.refused.code, answer.refused.message);
  throw new Error(answer.broken);
}
