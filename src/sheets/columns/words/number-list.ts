import { plain } from "../../../workbook/text/plain";
import { saysNothing } from "./empty-words";

const BETWEEN = /[、，,；;/／\s]+/;

/** Numbers that a cell lists, however people part them; 无 and / list none. */
export function numbersListed(typed: string | null | undefined): readonly string[] {
  if (typed === null || typed === undefined || saysNothing(typed)) return [];
  return typed
    .split(BETWEEN)
    .map(plain)
    .filter((riskId) => riskId !== "");
}
