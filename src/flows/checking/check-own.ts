import { booksOf } from "../../subjects/consolidation/books";
import { reached, type Finding } from "../../findings/finding";
import type { WorkbookRead } from "../../reading/read-workbook";
import { houseOf } from "../../house/build-house";
import { institutionPoints } from "../../subjects/registers/case/department-case";
import { ask } from "../../checking/ask";
import { followedSheets } from "../year/follow-up-findings";
import { factsFor, type CheckedFile, type CheckSettings } from "./check-department";
import { checkInstitution } from "./check-institution";
import { placeOf } from "../../reading/entry";
import { CHECKS } from "../../subjects";
import type { PointMemory } from "../../checking/point-memory";
import type { Facts } from "../../subjects/subject";
import { INSTITUTION } from "../../sheets/words";
import type { WorkbookContent } from "../../workbook/grid";
import type { Institution } from "../open-institution";

/** The institution's workbook, with all that is asked of it alone. */
export function checkOwn(
  content: WorkbookContent,
  read: WorkbookRead,
  settings: CheckSettings,
  memory?: PointMemory,
): CheckedFile {
  const house = houseOf(read);
  const points = institutionPoints(read);
  // Its own books are at hand, and no others are meant.
  const books = booksOf(read.institution, house);
  const facts = factsFor(settings, house, books, INSTITUTION);
  return {
    read,
    kind: "institution",
    department: null,
    points,
    findings: [
      ...checkInstitution(read, points, house, books, facts, memory),
      ...ofTable(read, facts),
      ...throughTheYear({ content, read, house, books }, facts),
    ],
    one: null,
    parts: [],
  };
}

/** What is asked of the work as it goes on through the year. */
function throughTheYear(institution: Institution, facts: Facts): Finding[] {
  const findings: Finding[] = [];
  if (reached(facts.stage, "措施"))
    ask(CHECKS.followUp, [followedSheets(institution, facts.today), facts], (finding) =>
      findings.push(finding),
    );
  return findings;
}

/** What is asked of the table as it stands; a consolidation asks it of the table that it writes. */
function ofTable({ institution: { info, table } }: WorkbookRead, facts: Facts): Finding[] {
  const findings: Finding[] = [];
  if (!table) return findings;
  const rows = table.entries.map(({ record }) => record);
  const placeOfRow = (index: number) => placeOf(table, table.entries[index]?.row ?? 0, "filingNo");
  const asked = { fileAll: info?.record.fileAll, rows, placeOfRow };
  ask(CHECKS.table, [asked, facts], (finding) => findings.push(finding));
  return findings;
}
