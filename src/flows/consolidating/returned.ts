import { openDepartments } from "../../house/house";
import { sourceName } from "../../subjects/consolidation/to-row";
import { areaNamed } from "../../workbook/address";
import { saysDepartment } from "../../subjects/consolidation/choosing/submission";
import { listedAs } from "../../house/succession";
import type { FindingRecord, SetAsideRecord } from "../../subjects/consolidation/sheets/ledgers";
import type { WorkbookContent } from "../../workbook/grid";
import { findingsIn } from "./found";
import type { Institution } from "../open-institution";

/** What a department has to mend, as the institution's books say it after the last consolidation. */
export interface Returned {
  readonly department: string;
  /** The last one that it filed for, and its files of that. */
  readonly batch: string | null;
  readonly files: readonly string[];
  /** Its rows that were not merged. */
  readonly rows: readonly SetAsideRecord[];
  /** What was found in its files. */
  readonly findings: readonly FindingRecord[];
}

/**
 * Every department that has something to mend, in official order. Hints are no reason to write to anybody. Of a list of
 * several departments each hears of its own rows.
 */
export function returnedOf(institution: Institution, content: WorkbookContent): readonly Returned[] {
  const { books, house } = institution;
  const found = findingsIn(content);
  return openDepartments(institution.house).flatMap(({ name: department }) => {
    const isOwn = (one: { readonly department: string | null }) =>
      saysDepartment(one.department, (name) => listedAs(house, name)?.name === department);
    const batch = [...books.batches].reverse().find(isOwn)?.batch ?? null;
    const files = books.batches
      .filter((one) => isOwn(one) && one.batch === batch)
      .flatMap(({ file }) => file ?? []);
    const rows = books.setAside.filter((one) => isOwn(one) && one.batch === batch);
    const others = new Set(
      [...books.setAside.map(withSource), ...books.table]
        .filter((row) => row.batch === batch && row.department !== null && !isOwn(row))
        .map(({ source }) => source),
    );
    const findings = found.filter(
      (one) =>
        one.file !== null &&
        files.includes(one.file) &&
        one.severity !== "提示" &&
        !others.has(sourceName(one.file, one.sheet ?? "", areaNamed(one.cell ?? "")?.top ?? "")),
    );
    const isDue = rows.length > 0 || findings.some(({ severity }) => severity === "错误");
    return isDue ? [{ department, batch, files, rows, findings }] : [];
  });
}

/** 来源 of a row that was not merged, as 风险点汇总表 has it of those that were. */
function withSource({ batch, department, file, sheet, row }: SetAsideRecord) {
  return { batch, department, source: sourceName(file ?? "", sheet ?? "", row ?? "") };
}
