import { plain } from "../../../workbook/text/plain";
import { saysNothing } from "./empty-words";

const BETWEEN = /[、，,；;/／\s]+/;
/** Blanks around what joins the ends of a range, or the parts of a number, part nothing. */
const JOINT = /\s*([至到~～–—－-])\s*/g;

/** Numbers that a cell lists, however people part them; 无 and / list none. */
export function numbersListed(typed: string | null | undefined): readonly string[] {
  if (typed === null || typed === undefined || saysNothing(typed)) return [];
  return typed
    .replace(JOINT, "$1")
    .split(BETWEEN)
    .map(plain)
    .filter((riskId) => riskId !== "");
}
