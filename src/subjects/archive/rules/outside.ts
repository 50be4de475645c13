import type { Report } from "../../../checking/check";
import { say } from "../../../findings/rule";
import { placeOf, type Table } from "../../../reading/entry";
import { I05 } from "../catalogue/archive";
import { confidentialNumberIn } from "../confidential-number";
import { at, type PointKey } from "../../registers/point";
import type { InstitutionCheck, PointCheck, RegisterCheck } from "../../subject";

/** Where people write freely, and so may say what a row rests on. */
const TEXTS = ["point", "gradeReason", "measures", "norm", "note"] as const satisfies readonly PointKey[];

/** I05: what a risk point rests on is never an entry or a notice of the supervision office. */
export const pointsCiteNothingConfidential: PointCheck = {
  rules: [I05],
  check(point, _house, _facts, report) {
    for (const key of TEXTS) {
      const value = point.record[key] ?? null;
      const number = value === null ? null : confidentialNumberIn(value);
      if (number === null) continue;
      const { header } = point.table.definition.columns[key] ?? { header: key };
      report(say(I05, "cited", at(point, key), { header, number }, { field: key, value }));
    }
  },
};

/** The same of 等级调整记录, in a department's workbook and in the institution's. */
export const changesCiteNothingConfidential: RegisterCheck = {
  rules: [I05],
  check({ read: { gradeChanges } }, _facts, report) {
    askLines(gradeChanges, report);
  },
};

export const ownChangesCiteNothingConfidential: InstitutionCheck = {
  rules: [I05],
  check({ gradeChanges }, _facts, report) {
    askLines(gradeChanges, report);
  },
};

function askLines(table: Table | null, report: Report): void {
  for (const { record, row } of table?.entries ?? [])
    for (const key of ["reason", "ground"]) {
      const value = record[key] ?? null;
      const number = value === null ? null : confidentialNumberIn(value);
      if (table === null || number === null) continue;
      const header = table.definition.columns[key]?.header ?? key;
      report(say(I05, "cited", placeOf(table, row, key), { header, number }, { field: key, value }));
    }
}
