import type { InstitutionRow } from "../../../subjects/consolidation/sheets/institution-table";
import { institutionOf } from "../../institution/institution";
import type { SessionState } from "../../state";

const IN: readonly (keyof InstitutionRow)[] = [
  "riskId",
  "department",
  "name",
  "post",
  "power",
  "point",
  "grade",
];

/** Points of 风险点汇总表 in which every word occurs: number, department, name, post, matter, text or grade. Nothing is found by nothing. */
export function pointsFound(state: SessionState, typed: string, most: number): readonly InstitutionRow[] {
  const words = typed.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  const found: InstitutionRow[] = [];
  for (const row of institutionOf(state).books.table) {
    const says = IN.map((key) => row[key] ?? "").join("\n");
    if (words.every((word) => says.toLowerCase().includes(word.toLowerCase()))) found.push(row);
    if (found.length === most) break;
  }
  return found;
}
