import { institutionBook, sheetsOf } from "../books";
import type { Finding } from "../findings/finding";
import { sheetRead, type WorkbookRead } from "../reading/read-workbook";
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
  for (const [key, { asksForBlanks }] of sheetsOf(institutionBook)) {
    const one = asksForBlanks ? sheetRead(read.institution, key) : null;
    if (one && "entries" in one) blanksOfTable(one, facts.stage, report);
    else if (one) blanksOfForm(one, facts.stage, new Set(), report);
  }
  if (read.gradeChanges) blanksOfTable(read.gradeChanges, facts.stage, report);
  if (read.institution.roster) leavingOutOn(read.institution.roster, report);
  checkOwnSheets({ ...read.institution, file: read.file, house, points }, facts, report);
  const register = read.registers.find(({ level }) => level === "单位");
  domainsAreCovered(points, { file: read.file, sheet: register?.sheet ?? institutionRegister.tab }, report);
  return findings;
}
