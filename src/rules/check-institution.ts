import { ask, askPoints } from "../checking/ask";
import type { Facts, Report } from "../checking/check";
import type { PointMemory } from "../checking/point-memory";
import type { Finding } from "../findings/finding";
import type { WorkbookRead } from "../reading/read-workbook";
import type { House } from "../register/house";
import type { Point } from "../register/point";
import { institutionRegister } from "../sheets/institution-register";
import { INSTITUTION_CHECKS, POINT_CHECKS } from "./checks";
import { judgeChanges } from "./grade-changes";

/** Everything that is to be said about the institution workbook by itself, reading included. */
export function checkInstitution(
  read: WorkbookRead,
  points: readonly Point[],
  house: House,
  given: Facts,
  memory?: PointMemory,
): Finding[] {
  const { file, gradeChanges, registers, institution } = read;
  const findings = [...read.findings];
  const report: Report = (finding) => findings.push(finding);
  const facts = {
    ...given,
    changes: judgeChanges({ table: gradeChanges, points, house, facts: given }, report),
  };
  askPoints(POINT_CHECKS, points, [house, facts], report, memory);
  const register = registers.find(({ level }) => level === "单位")?.sheet ?? institutionRegister.tab;
  ask(INSTITUTION_CHECKS, [{ ...institution, file, house, points, register, gradeChanges }, facts], report);
  return findings;
}
