import { SEVERITY_NAMES, type Severity } from "../../../findings/finding";
import { listedAs, presentOf } from "../../../house/succession";
import { INSTITUTION } from "../../../sheets/words";
import { findingsSheet } from "../../../subjects/consolidation/sheets/ledgers";
import { sourceName } from "../../../subjects/consolidation/to-row";
import type { OverviewFacts } from "../../../subjects/overview/overview";
import { areaNamed } from "../../../workbook/address";
import { findingLinesIn } from "../../consolidating/found";
import type { Institution } from "../../open-institution";

const SEVERITIES = new Map(
  Object.entries(SEVERITY_NAMES).map(([severity, name]) => [name, severity as Severity] as const),
);

/** 核查结果 of the last batch, each finding under the department whose row or file it is about. */
export function foundByDepartment(institution: Institution): OverviewFacts["findings"] {
  const { content, read } = institution;
  const owner = ownerIn(institution);
  return findingLinesIn(content).map(({ record, row }) => {
    const { rule, severity, file, sheet, cell, message } = record;
    return {
      severity: SEVERITIES.get(severity ?? "") ?? "error",
      department: owner(file ?? "", sheet ?? "", cell),
      row: {
        fields: { rule, file, sheet, cell, message },
        source: { file: read.file, sheet: findingsSheet.tab, row },
      },
    };
  });
}

/** Whose a row is, by 来源; else whose file it is; the institution's own workbook is nobody else's. */
function ownerIn({
  books,
  house,
}: Institution): (file: string, sheet: string, cell: string | null) => string {
  const now = (said: string | null) => {
    const listed = listedAs(house, said);
    return listed ? presentOf(house, listed).name : said;
  };
  const ofFile = new Map(
    books.batches.map(({ file, department }) => [file, now(department?.split("、")[0] ?? null)] as const),
  );
  const ofRow = new Map([
    ...books.setAside.map(
      (one) => [sourceName(one.file ?? "", one.sheet ?? "", one.row ?? ""), now(one.department)] as const,
    ),
    ...books.table.map(({ source, department }) => [source, department] as const),
  ]);
  return (file, sheet, cell) => {
    const line = areaNamed(cell ?? "")?.top ?? "";
    return ofRow.get(sourceName(file, sheet, line)) ?? ofFile.get(file) ?? INSTITUTION;
  };
}
