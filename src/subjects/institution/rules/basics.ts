import { U07 } from "../catalogue/institution";
import { say } from "../../../findings/rule";
import type { Table } from "../../../reading/entry";
import { placeInForm, type Form } from "../../../reading/read-form";
import { departments as departmentSheet } from "../sheets/departments";
import { institutionInfo, type InstitutionInfoRecord } from "../sheets/institution-info";
import { institutionRoster } from "../sheets/roster";
import type { Report } from "../../../checking/check";
import type { InstitutionCheck } from "../../subject";

type Key = keyof InstitutionInfoRecord;
const STAGES: readonly (readonly [Key, Key])[] = [
  ["mobilisingFrom", "mobilisingTo"],
  ["findingFrom", "findingTo"],
  ["gradingFrom", "gradingTo"],
  ["measuresFrom", "measuresTo"],
  ["summingFrom", "summingTo"],
];

/** U07: what everything else rests on. */
export const basicsAreThere: InstitutionCheck = {
  rules: [U07],
  check({ file, info, departments, roster, renamed }, _facts, report) {
    // What bears another name is L02's to tell, and so are lines without a header.
    const isGone = (table: Table | Form | null, tab: string) => table === null && !renamed.has(tab);
    const whole = { file, sheet: null, row: null, column: null };
    for (const [table, { tab }] of [
      [departments, departmentSheet] as const,
      [roster, institutionRoster] as const,
    ]) {
      if (isGone(table, tab)) report(say(U07, "sheet", whole, { sheet: tab }));
      else if (table?.header && table.entries.every(({ record }) => record.name === null))
        report(say(U07, "empty", { ...whole, sheet: table.sheet }, { sheet: table.sheet }));
    }
    if (info) stagesAreInOrder(info, report);
    else if (isGone(info, institutionInfo.tab))
      report(say(U07, "sheet", whole, { sheet: institutionInfo.tab }));
  },
};

function stagesAreInOrder(info: Form<Key>, report: Report): void {
  const { record, told, definition } = info;
  const headerOf = (key: Key) => definition.columns[key].header;
  const missing = STAGES.flat().filter((key) => record[key] === null && !told.has(key));
  const [first] = missing;
  if (first !== undefined) {
    const data = { missing: missing.map(headerOf).join("、") };
    report(say(U07, "stages", placeInForm(info, first), data, { field: first }));
  }
  let begun: Key | null = null;
  for (const [from, to] of STAGES) {
    const tooEarly = (key: Key, than: Key | null) => {
      const [value, before] = [record[key], than && record[than]];
      if (value === null || !before || !than || value >= before) return;
      const data = { header: headerOf(key), value, earlier: headerOf(than), before };
      report(say(U07, "order", placeInForm(info, key), data, { field: key, value }));
    };
    tooEarly(from, begun);
    tooEarly(to, from);
    begun = record[from] === null ? begun : from;
  }
}
