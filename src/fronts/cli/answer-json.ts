import type { Environment } from "./environment";
import type { ExitStatus } from "./exit";

/** One JSON object on stdout. */
export function outJson(environment: Environment, value: object): void {
  environment.out(`${JSON.stringify(value, null, 1).replace(TURNING, escaped)}\n`);
}

// A terminal obeys them also between the quotes of a string.
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u007F-\u009F]/g;

function escaped(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * Work that answers with JSON does so even where it could not be done: then it is `empty` that is printed. The reason
 * stands on stderr.
 */
export async function answeringJson(
  environment: Environment,
  format: "text" | "json",
  empty: () => object,
  work: (environment: Environment) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  if (format === "text") return work(environment);
  const said = { anything: false };
  const out = (text: string) => {
    said.anything = true;
    environment.out(text);
  };
  try {
    return await work({ ...environment, out });
  } catch (error) {
    if (!said.anything) outJson(environment, empty());
    throw error;
  }
}
