import { ask } from "../../checking/ask";
import { askPoints } from "../../subjects/registers/ask-points";
import type { Report } from "../../checking/check";
import type { Facts } from "../../subjects/subject";
import type { PointMemory } from "../../checking/point-memory";
import type { Finding } from "../../findings/finding";
import type { WorkbookRead } from "../../reading/read-workbook";
import type { House } from "../../house/house";
import type { Point } from "../../subjects/registers/point";
import { institutionRegister } from "../../subjects/registers/sheets/institution-register";
import { CHECKS } from "../../subjects";
import type { Books } from "../../subjects/consolidation/books";
import { judgeOwnChanges } from "./own-changes";

/** Everything that is to be said about the institution workbook by itself, reading included. */
export function checkInstitution(
  read: WorkbookRead,
  points: readonly Point[],
  house: House,
  books: Books,
  given: Facts,
  memory?: PointMemory,
): Finding[] {
  const { file, registers, institution, renamed } = read;
  const findings = [...read.findings];
  const report: Report = (finding) => findings.push(finding);
  const facts = {
    ...given,
    changes: judgeOwnChanges(institution.gradeChanges, points, house, books, given, report),
  };
  askPoints(CHECKS.points, points, [house, facts], report, memory);
  const register = registers.find(({ level }) => level === "单位")?.sheet ?? institutionRegister.tab;
  ask(CHECKS.institution, [{ ...institution, file, house, points, register, renamed }, facts], report);
  return findings;
}
