import type { Finding } from "../findings/finding";
import type { WorkbookRead } from "../reading/read-workbook";
import type { House } from "../register/house";
import type { Point } from "../register/point";
import { institutionRegister } from "../sheets/institution-register";
import { checkPoints } from "./check-case";
import { domainsAreCovered, leavingOutOn } from "./coverage";
import { checkOwnSheets } from "./institution";
import { judgeChanges } from "./grade-changes";
import { blanksOfForm, blanksOfTable } from "./required";
import type { PointMemory } from "../checking/point-memory";
import type { Facts, Report } from "../checking/check";

/** Everything that is to be said about the institution workbook by itself, reading included. */
export function checkInstitution(
  read: WorkbookRead,
  points: readonly Point[],
  house: House,
  given: Facts,
  memory?: PointMemory,
): Finding[] {
  const findings = [...read.findings];
  const report: Report = (finding) => findings.push(finding);
  const changes = judgeChanges({ table: read.gradeChanges, points, house, facts: given }, report);
  const facts = { ...given, changes };
  checkPoints(points, house, facts, report, memory);
  const { info, departments, roster, keyAreas } = read.institution;
  if (info) blanksOfForm(info, facts.stage, new Set(), report);
  for (const table of [departments, roster, keyAreas, read.gradeChanges])
    if (table) blanksOfTable(table, facts.stage, report);
  if (roster) leavingOutOn(roster, report);
  checkOwnSheets({ ...read.institution, file: read.file, house, points }, facts, report);
  const register = read.registers.find(({ level }) => level === "单位");
  domainsAreCovered(points, { file: read.file, sheet: register?.sheet ?? institutionRegister.tab }, report);
  return findings;
}
