import { U05, U06 } from "../../findings/catalogue/institution";
import type { Place } from "../../findings/finding";
import { say } from "../../findings/rule";
import { placeOf } from "../../reading/entry";
import type { InstitutionRow } from "../../sheets/institution-table";
import type { Report } from "../../checking/check";
import type { OwnSheets } from "./own-sheets";

const STEPS = ["grade", "panelOn", "partyOn", "filingNo", "filedOn"] as const;

/** U05: a 风险部位 that is taken up as a risk point is graded, reviewed and filed like one. */
export function keyAreasAreFiled({ keyAreas }: OwnSheets, report: Report): void {
  for (const { row, record, told } of keyAreas?.entries ?? []) {
    if (!keyAreas || record.result !== "已列入风险点") continue;
    for (const key of STEPS) {
      if (record[key] !== null || told.has(key)) continue;
      const data = { place: record.place ?? "", header: keyAreas.definition.columns[key].header };
      report(say(U05, "blank", placeOf(keyAreas, row, key), data, { field: key }));
    }
  }
}

/** U06: where all points are to be filed, those that are not, by department. */
export function pointsAreFiled(
  fileAll: string | null | undefined,
  rows: readonly InstitutionRow[],
  placeOfRow: (index: number) => Place,
  report: Report,
): void {
  if (fileAll !== "是") return;
  const groups = new Map<string, { first: number; count: number }>();
  rows.forEach(({ department, filingNo, status }, index) => {
    if (filingNo !== null || status === "已撤销" || department === null) return;
    const group = groups.get(department) ?? { first: index, count: 0 };
    group.count++;
    groups.set(department, group);
  });
  for (const [department, { first, count }] of groups)
    report(say(U06, "unfiled", placeOfRow(first), { department, count }, { field: "filingNo" }));
}
