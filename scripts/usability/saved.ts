import { checkWorkbook } from "../../src/flows/checking/check";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { Finding } from "../../src/findings/finding";
import { DAY, REGISTER } from "./worlds";

export function checked(saved: WorkbookContent) {
  return checkWorkbook(saved, { stage: "措施", today: DAY });
}

/** What is to be mended on the lines of one person, but what waits for assessment and review. */
export function mistakesOf(
  saved: WorkbookContent,
  person: string,
  but: readonly string[] = [],
): readonly Finding[] {
  const { points, findings } = checked(saved);
  const rows = points.filter(({ record }) => record.name === person).map(({ entry }) => entry.row);
  return findings.filter(
    ({ severity, place, field }) =>
      severity !== "hint" &&
      place.sheet === REGISTER &&
      rows.includes(place.row ?? 0) &&
      !but.includes(field ?? ""),
  );
}

export const REVIEW = ["reviewer", "opinion", "reviewedOn", "assessedOn"];

export function words(findings: readonly Finding[]): string | null {
  return findings.length === 0 ? null : findings.map(({ message }) => message).join(" ");
}
