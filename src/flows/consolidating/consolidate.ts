import { CHECKS } from "../../subjects";
import { institutionPoints } from "../../subjects/registers/case/department-case";
import { checkInstitution } from "../checking/check-institution";
import { consolidate, type Consolidation } from "../../subjects/consolidation/consolidate";
import { bookedFacts } from "../../subjects/consolidation/books";
import type { Submission } from "../../subjects/consolidation/choosing/submission";
import { institutionWorkbook, type InstitutionBooks } from "../workbooks/workbooks";
import { recordOf } from "../../sheets/define-sheet";
import { institutionInfo } from "../../subjects/institution/sheets/institution-info";
import { institutionRegister } from "../../subjects/registers/sheets/institution-register";
import { institutionTable } from "../../subjects/consolidation/sheets/institution-table";
import { INSTITUTION } from "../../sheets/words";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { checkDepartment, type CheckedFile } from "../checking/check-department";
import { datesOf } from "../checking/dates";
import { carriedOver, keptInPlace } from "./carried-over";
import { refreshed } from "./refreshed";
import { drawnPages } from "./drawn-pages";
import { preservedOfLines, preservedOfRows } from "./preserved-cells";
import type { Institution } from "../open-institution";
import { withOverview } from "../year/overview/overview-sheet";
import { systemTableFacts } from "../print";
import { notesOnCarried, carriedBeside, withCarried, type CarriedSheets } from "./carried-sheets";

export interface ConsolidateSettings {
  readonly today: string;
  readonly asOf?: string | undefined;
  readonly by: string | null;
  /** Files that count where a department sent several. */
  readonly preferred: ReadonlySet<string>;
  /** Name of the file that the result goes to; 核查结果 links into it. */
  readonly target: string;
  /**
   * Where the result is drawn into the institution workbook itself: the tabs that are drawn over. Everything else stands there
   * and stays; without this the result is a file of its own and has to hold all of it.
   */
  readonly drawnOver?: ReadonlySet<string>;
}

/** A checked file with the digest of its bytes. */
interface HandedIn {
  readonly checked: CheckedFile;
  readonly sha256: string;
}

export interface Consolidated {
  readonly result: Consolidation;
  readonly image: WorkbookImage;
  /** What the image was drawn from. */
  readonly books: InstitutionBooks;
  /** What people should know about the written file. */
  readonly notes: readonly string[];
  /** Sheets of the institution workbook that the file does not hold. */
  readonly left: readonly string[];
}

/** The walk of the whole house: checked department workbooks into the institution's books and the printable table. */
export function consolidateWorkbooks(
  institution: Institution,
  files: readonly HandedIn[],
  settings: ConsolidateSettings,
): Consolidated {
  const { read, house, books } = institution;
  const submissions = files.flatMap(({ checked, sha256 }) =>
    submissionOf(asPreferred(checked, institution, settings), sha256),
  );
  const facts = {
    stage: "汇总" as const,
    ...datesOf(settings, institution.house.year),
    ...bookedFacts(institution.books, INSTITUTION),
  };
  const own = institutionPoints(read);
  const result = consolidate({
    institution: read,
    house,
    books,
    submissions,
    facts,
    checks: CHECKS,
    own,
    ownFindings: checkInstitution(read, own, house, books, facts),
    preferred: settings.preferred,
    by: settings.by,
  });
  const written = booksAfter(institution, result, settings);
  const drawn = institutionWorkbook(written);
  const standing = carriedBeside(institution, drawn, settings.drawnOver);
  const whole = withCarried(drawn, standing, institution);
  return {
    result,
    // What is drawn into an open workbook is seen before it is written: its figures come with the writing.
    image: settings.drawnOver ? whole : withOverview(whole, written, settings.target, facts.today),
    books: written,
    notes: notesOn(institution, standing),
    left: standing.left,
  };
}

/** A workbook that says two departments and was named with --prefer is that which people see. */
function asPreferred(
  checked: CheckedFile,
  institution: Institution,
  settings: ConsolidateSettings,
): CheckedFile {
  const { read, one } = checked;
  const isClaimed = one !== null && "claims" in one.identity && settings.preferred.has(read.file);
  if (!isClaimed) return checked;
  const { today, asOf } = settings;
  return checkDepartment(read, { stage: "汇总", today, asOf, institution }, undefined, () => "seen");
}

function submissionOf({ read, one, findings, parts }: CheckedFile, sha256: string): Submission[] {
  if (!one) return [];
  const { file } = read;
  const own = new Set(parts.flatMap((part) => part.findings.map((finding) => JSON.stringify(finding))));
  const ofFile =
    parts.length === 0 ? findings : findings.filter((finding) => !own.has(JSON.stringify(finding)));
  const others = parts.map((part) => ({ file, sha256, ...part, parts: [] }));
  return [{ file, sha256, one, findings: ofFile, parts: others }];
}

/** Everything that the institution's workbook holds after the run. */
function booksAfter(
  institution: Institution,
  result: Consolidation,
  { target, today, asOf }: ConsolidateSettings,
): InstitutionBooks {
  const { read, house } = institution;
  const tables = read.institution;
  const printing = systemTableFacts(institution);
  return {
    ...refreshed(carriedOver(tables), house, asOf ?? today),
    info: tables.info?.record ?? recordOf(institutionInfo, { institution: house.institution }),
    register: result.own.map((point) =>
      recordOf(institutionRegister, {
        ...point.record,
        riskId: result.numbers.get(point) ?? point.record.riskId ?? null,
      }),
    ),
    table: result.table,
    ...drawnPages({ tables, table: result.table, findings: result.findings, printing, target }),
    batches: result.batches,
    setAside: result.setAsideLedger,
    decisions: result.decisions,
    gradeHistory: result.history,
    previous: result.base,
    kept: new Map([
      ...keptInPlace(tables),
      [institutionTable.id, preservedOfRows(tables.table, result.table)],
      [institutionRegister.id, preservedOfLines(result.own)],
    ]),
  };
}

function notesOn({ read, books }: Institution, standing: CarriedSheets): string[] {
  const unusable = (read.institution.table?.entries ?? []).reduce((sum, { kept }) => sum + kept.size, 0);
  return [
    ...(books.loose.length
      ? [`风险点汇总表里有${books.loose.length}行没有编号或编号重复，不参与汇总，已原样留在表末，请核对。`]
      : []),
    ...(unusable ? [`风险点汇总表里有${unusable}个单元格填写的内容不能识别，已原样保留，请核对。`] : []),
    ...notesOnCarried(standing),
  ];
}
