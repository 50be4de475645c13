import { isOneEdit } from "./nearest";
import { lettersIn } from "../../../workbook/text/letters";
import { plain } from "../../../workbook/text/plain";

/** The known number that was meant: the same letters and the same count, else the only one a single slip away. */
export function nearestNumber(typed: string, known: readonly string[]): string | undefined {
  const form = numberForm(typed);
  return (
    only(known.filter((one) => numberForm(one) === form)) ?? only(known.filter((one) => isSlip(typed, one)))
  );
}

/** What is the same for every way to write a number: without dashes and leading zeros, O read as 0 and I as 1: gs_G-2 is GS-G-002. */
export function numberForm(riskId: string): string {
  const [, letters = "", count = ""] = /^(.*?)([\dOIL]*)$/.exec(bare(riskId)) ?? [];
  return `${letters} ${Number(count.replace(/O/g, "0").replace(/[IL]/g, "1"))}`;
}

function bare(riskId: string): string {
  return lettersIn(plain(riskId).toUpperCase());
}

/** One character too many, too few or another, or two that changed places. */
function isSlip(typed: string, known: string): boolean {
  const [a, b] = [bare(typed), bare(known)];
  return isOneEdit(a, b) || isTurn(a, b);
}

function isTurn(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((character, i) => character !== b[i]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? "") + (a[at] ?? "") + a.slice(at + 2) === b;
}

function only(found: readonly string[]): string | undefined {
  return found.length === 1 ? found[0] : undefined;
}
