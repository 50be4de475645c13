import { say, type Rule } from "../../../findings/rule";
import type { Finding } from "../../../findings/finding";
import { placeOf, sheetPlace, type Table } from "../../../reading/entry";
import type { Report } from "../../../checking/check";
import type { SupervisionCheck, SupervisionFacts, SupervisionSheets } from "../../subject";
import type { Notice } from "../notices";
import { warnings, type WarningRecord } from "../sheets/warnings";

type Key = keyof WarningRecord;

/** The ledger under the eyes of a rule. */
export interface Told {
  readonly notices: readonly Notice[];
  readonly sheets: SupervisionSheets;
  readonly facts: SupervisionFacts;
  readonly table: Table<Key>;
}

/** A question to the ledger as a whole; nothing is asked where it is not there. */
export function ofLedger(
  rules: readonly Rule[],
  check: (told: Told, report: Report) => void,
): SupervisionCheck {
  return {
    rules,
    check(sheets, facts, report) {
      const table = sheets.warnings;
      if (table) check({ notices: facts.notices, sheets, facts, table }, report);
    },
  };
}

/** A question to each notice that is not void. */
export function ofNotices(
  rules: readonly Rule[],
  check: (notice: Notice, told: Told, report: Report) => void,
): SupervisionCheck {
  return ofLedger(rules, (told, report) => {
    for (const notice of told.notices) if (notice.state !== "已作废") check(notice, told, report);
  });
}

/** Said once where the institution's workbook is not at hand, and somebody would have been asked about. */
export function unasked<M extends string>(
  rule: Rule<M | "unasked">,
  about: (notice: Notice) => boolean,
): SupervisionCheck {
  return ofLedger([rule], ({ notices, facts, table }, report) => {
    if (facts.house === null && notices.some((notice) => notice.state !== "已作废" && about(notice)))
      report(say(rule, "unasked", sheetPlace(table)));
  });
}

/** A finding at a cell of a notice's line. */
export function atNotice<M extends string>(
  { table }: Told,
  { line: { row }, record }: Notice,
  key: Key,
  rule: Rule<M>,
  message: NoInfer<M>,
  data: Readonly<Record<string, string | number>> = {},
): Finding {
  const value = record[key];
  const said = {
    header: warnings.columns[key].header,
    number: record.number ?? "",
    value: value ?? "",
    ...data,
  };
  return say(rule, message, placeOf(table, row, key), said, { field: key, value });
}
