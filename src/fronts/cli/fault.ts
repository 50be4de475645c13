import { HostError } from "../../workbook/host-error";
import type { Environment } from "./environment";

/** A mistake of the program itself, and the file that it was at. */
export class Fault extends Error {
  override readonly name = "Fault";

  constructor(
    /** As people know it; null where no single file can be named. */
    readonly file: string | null,
    cause: unknown,
  ) {
    super(file ?? "", { cause });
  }
}

/** Work on one file: a mistake of the program in it bears the file's name, a refusal goes its way. */
export async function atFile<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError || error instanceof Fault) throw error;
    throw new Fault(file, error);
  }
}

/** What is said of it where a file is listed. */
export const FAULT_REASON = "程序处理这个文件时出错，没有采用；这是程序的问题，请把文件发给维护人员。";

/** One line on stderr for a mistake of the program, with the trace only where it was asked for. */
export function tellFault(environment: Environment, error: unknown): void {
  const { file, cause } = error instanceof Fault ? error : { file: null, cause: error };
  const where = file === null ? "程序出错" : `程序处理“${file}”时出错`;
  environment.err(
    `${where}（${inOneLine(cause)}）。这是程序的问题，请把这一行和${file === null ? "所用的" : "这个"}文件发给维护人员。\n`,
  );
  if (environment.verbose)
    environment.err(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
}

const LONGEST = 200;

function inOneLine(cause: unknown): string {
  const text = cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause);
  return text.replace(/\s+/g, " ").slice(0, LONGEST);
}
