import type { LineJson } from "../../../../flows/steps/line-json";

/** A field of a line in words for people; nothing where there is none. */
export function wordOf(value: LineJson[string] | undefined): string {
  return value === null || value === undefined || typeof value === "object" ? "" : String(value);
}
