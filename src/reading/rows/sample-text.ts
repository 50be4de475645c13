import { shown } from "../../sheets/columns/cell-text";
import type { CellValue } from "../../workbook/grid";
import { isSampleText } from "./row-kinds";

/** Where people leave the word 例. */
const SAMPLE_KEYS = ["riskId", "name", "title", "post", "power", "step", "place", "point"];

/** The word 例 in a line, and under which key; null where it stands in front of the line. */
export function sampleIn(
  record: Readonly<Record<string, string | null>>,
  inFront: CellValue | undefined,
): { readonly key: string | null; readonly text: string } | null {
  for (const key of SAMPLE_KEYS) {
    const text = record[key];
    if (text && isSampleText(text)) return { key, text };
  }
  const text = typeof inFront === "string" ? shown(inFront) : "";
  return isSampleText(text) ? { key: null, text } : null;
}
