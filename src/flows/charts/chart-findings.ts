import { blanksOfTable } from "../../checking/blanks";
import type { Finding } from "../../findings/finding";
import * as catalogue from "../../subjects/flow/catalogue/flow";
import { flow } from "../../subjects/flow/sheets/flow";
import type { Institution } from "../open-institution";
import { followUpFindings } from "../year/follow-up-findings";

/** What is said of charts: whose power a line belongs to, where neither it nor a line above tells (F01), and V01 to V08. */
export function chartFindings(institution: Institution, today: string): readonly Finding[] {
  const { flow: table } = institution.read.institution;
  const findings: Finding[] = [];
  const names = new Set<string | null>(flow.blankIsAbove);
  if (table)
    blanksOfTable(table, "汇总", (finding) => {
      if (names.has(finding.field)) findings.push(finding);
    });
  return [...findings, ...followUpFindings(institution, Object.values(catalogue), today)];
}
