import { supervisionBook } from "../../books/supervision-book";
import { ask } from "../../checking/ask";
import { blanksOfBook } from "../../checking/blanks";
import type { Report } from "../../checking/check";
import { L01 } from "../../findings/catalogue/layout";
import type { Finding } from "../../findings/finding";
import { say, type Rule } from "../../findings/rule";
import { sortFindings } from "../../findings/sort-findings";
import { SUPERVISION_CHECKS } from "../../subjects/supervision-checks";
import type { Supervision } from "./open-supervision";
import { supervisionFacts, type SupervisionSettings } from "./warnings-ledger";

/** Everything that is to be said about the supervision workbook, reading included, in the order of its tabs. */
export function checkSupervision(
  supervision: Supervision,
  settings: SupervisionSettings,
  checks: typeof SUPERVISION_CHECKS = SUPERVISION_CHECKS,
): readonly Finding[] {
  const { read } = supervision;
  const { file, tables, tabs, renamed } = read;
  const findings = [...read.findings];
  const report: Report = (finding) => findings.push(finding);
  for (const [key, { definition }] of LEDGERS)
    if (!tables[key] && !renamed.has(definition.tab))
      report(say(L01, "ledger", { file, sheet: null, row: null, column: null }, { sheet: definition.tab }));
  blanksOfBook(supervisionBook, tables, "汇总", UNASKED, report);
  ask(checks, [{ ...tables, file }, supervisionFacts(supervision, settings)], report);
  const rankOfSheet = (_file: string, sheet: string) => tabs.indexOf(sheet);
  return sortFindings(findings, () => 0, rankOfSheet);
}

/** What these rules alone say of it. */
export function findingsOf(
  rules: readonly Rule[],
  supervision: Supervision,
  settings: SupervisionSettings,
): readonly Finding[] {
  const ids = new Set(rules.map(({ id }) => id));
  const checks = SUPERVISION_CHECKS.filter((one) => one.rules.some(({ id }) => ids.has(id)));
  return checkSupervision(supervision, settings, checks).filter(({ rule }) => ids.has(rule));
}

/** Without these two it holds nothing that anybody could follow. */
const LEDGERS = (["archive", "warnings"] as const).map((key) => [key, supervisionBook.sheets[key]] as const);
/** 单位信息 is asked about these where it is the institution's own. */
const UNASKED = new Set(["chief", "cityOffice", "discipline"]);
