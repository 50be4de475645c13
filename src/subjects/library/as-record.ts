import type { MatrixName } from "../../sheets/words";
import { STANDING } from "../registers/sheets/due";
import { gradeFor } from "../registers/grade";
import type { LibraryEntry } from "./library";

/** What an entry says of a line of a register. The grade is what the office's own matrix makes of it. */
export function recordOfEntry(entry: LibraryEntry, matrix: MatrixName): Readonly<Record<string, string>> {
  const { power, step, category, aspect, point, likelihood, severity, urgency, norm, post } = entry;
  return {
    ...{ power, category, aspect, point, likelihood, severity, urgency, norm },
    ...(step !== undefined && { step, posts: post }),
    grade: gradeFor(likelihood, severity, matrix),
    measures: measuresOf(entry),
    // A department's risk is its head's to answer for.
    responsible: step === undefined ? post : "科室负责人",
    due: STANDING,
  };
}

/** Numbered lines, as registers have them. */
function measuresOf({ measures }: LibraryEntry): string {
  return measures.map((measure, i) => `${i + 1}、${measure}`).join("\n");
}
