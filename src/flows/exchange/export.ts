import { exchangePackage } from "../../subjects/exchange/exchange-package";
import { packageName, type ExchangeFacts } from "../../subjects/exchange/manifest";
import type { ExchangeRows, Texts } from "../../subjects/exchange/tables";
import type { DataPackage } from "../../workbook/data/data-table";
import type { Institution } from "../open-institution";
import { gatherFacts } from "../year/overview/gather-facts";
import { progressOf } from "../year/progress";
import { departmentCodes } from "./codes";
import { coverageRows } from "./coverage-rows";
import { maskFor } from "./mask";
import { ownFacts } from "./own-facts";
import { pointRows } from "./point-rows";
import { changeRows, findingRows, stageRows } from "./yearly-rows";

/** Counts of warnings, before it is known whose they are. */
export type WarningCounts = readonly Omit<
  ExchangeRows["warnings"][number],
  "institution_code" | "plan_year"
>[];

interface ExportSettings {
  readonly today: string;
  readonly texts: Texts;
  /** Counts out of the supervision workbook; null where it is not at hand. */
  readonly warnings: WarningCounts | null;
}

/** What is sent to 市院 or 省院: a package, the name of its file, and how many rows each table has. */
export interface Exported {
  readonly name: string;
  readonly facts: ExchangeFacts;
  readonly rows: ExchangeRows;
  readonly package: DataPackage;
}

/**
 * The institution's book as a package, counted on the day by the same rooms as 统计表, 总览 and 实施进度. Throws `HostError` where 单位信息
 * lacks the code, or a line cannot be counted anywhere.
 */
export function exportPackage(
  institution: Institution,
  { today, texts, warnings }: ExportSettings,
): Exported {
  const mask = maskFor(institution);
  const whose = ownFacts(institution);
  const facts = {
    ...{ ...whose, institutionName: mask(whose.institutionName, null) },
    ...{ asOf: today, texts, warnings: warnings !== null },
  };
  const own = { institution_code: facts.institution, plan_year: facts.planYear };
  const codeOf = departmentCodes(institution);
  const standings = progressOf(institution, today);
  const { filings, findings } = gatherFacts(institution, today, standings);
  const points = pointRows(institution, own, codeOf, { texts, mask });
  const rows: ExchangeRows = {
    points,
    coverage: coverageRows(institution, own, codeOf, points, filings),
    changes: changeRows(institution, own, today),
    warnings: (warnings ?? []).map((counts) => ({ ...own, ...counts })),
    findings: findingRows(findings, own),
    stages: stageRows(standings, own, codeOf),
  };
  return { name: packageName(facts), facts, rows, package: exchangePackage(facts, rows) };
}
