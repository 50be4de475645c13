import { D05, D06 } from "./catalogue/consolidation";
import type { Finding, Place } from "../../findings/finding";
import { say } from "../../findings/rule";
import type { WorkbookRead } from "../../reading/read-workbook";
import { at, type PointKey } from "../registers/point";
import type { Level } from "../../sheets/define-sheet";
import { institutionTable, type InstitutionKey, type InstitutionRow } from "./sheets/institution-table";
import { shownValue } from "../../merging/joined-details";
import type { Matched } from "./matching/match";
import type { Conflict } from "../../merging/merge-row";

/** So much of a point's text is enough to know it by. */
const TEXT = 20;

/** D06: both sides changed a field; stands at the department's cell. */
export function conflictFinding({ point, riskId }: Matched, conflict: Conflict<InstitutionKey>): Finding {
  const { key, department, institution, base } = conflict;
  const data = {
    riskId,
    header: institutionTable.columns[key].header,
    department: shownValue(department),
    institution: shownValue(institution),
    before: shownValue(base),
  };
  const place = at(point, FROM[point.level][key] ?? (key as PointKey));
  return say(D06, "conflict", place, data, { field: key, value: department });
}

/** Columns of 汇总表 that bear another name in a register. */
const FROM: Readonly<Record<Level, Partial<Record<InstitutionKey, PointKey>>>> = {
  岗位: {},
  科室: { post: "posts" },
  单位: {
    post: "place",
    step: "domain",
    assessedOn: "panelOn",
    reviewedOn: "partyOn",
    leader: "responsible",
  },
};

/** D05: a row of the last 汇总表 that the workbook does not send any more; stands on its register. */
export function missingFinding(
  { riskId, point, department, level }: InstitutionRow,
  read: WorkbookRead,
): Finding {
  const register = read.registers.find((table) => table.level === level);
  const place: Place = { file: read.file, sheet: register?.sheet ?? null, row: null, column: null };
  const text = point && point.length > TEXT ? `${point.slice(0, TEXT)}…` : (point ?? "");
  const data = { riskId: riskId ?? "", point: text, department: department ?? "" };
  return say(D05, "missing", place, data, { field: "riskId", value: riskId });
}
