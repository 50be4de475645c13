import type { Finding } from "../../findings/finding";
import type { Point } from "./point";

/** `sheet` and row of a point, as one word. */
export function pointKey({ table, entry }: Point): string {
  return `${table.sheet}\n${entry.row}`;
}

/** Sheet and row, as `pointKey` says them, of lines with an error. */
export function rowsWithErrors(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ severity, place }) => severity === "error" && place.row !== null)
      .map(({ place }) => `${place.sheet ?? ""}\n${place.row ?? 0}`),
  );
}
