import { issueWorkbooks } from "../../src/flows/issue";
import { openInstitution } from "../../src/flows/open-institution";
import { departmentWorkbook, institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import type { DepartmentWorkbookContent } from "../../src/flows/workbooks/department-workbook";
import { sampleInstitution } from "../../src/sample/sample-institution";
import type { StaffRecord } from "../../src/subjects/registers/sheets/staff-register";
import { contentOf } from "../../src/workbook/content-of-image";
import type { WorkbookImage } from "../../src/workbook/sheet-image";

/** The day on which everything is done: the sample has been filled in by then. */
export const DAY = "2012-11-28";
export const DEPARTMENT = "公诉科";
export const DEPARTMENT_FILE = "07-公诉科.xlsx";
export const INSTITUTION_FILE = "院工作簿.xlsx";
export const HEAD = "刘春晖";
/** 分管领导. */
export const LEADER = "陈伟明";
export const REGISTER = "岗位风险点登记表";

/** Files by their names. */
export type Files = ReadonlyMap<string, WorkbookImage>;

function sampleContent(): DepartmentWorkbookContent {
  const sample = sampleInstitution().departments.find(({ name }) => name === DEPARTMENT);
  if (!sample) throw new Error(`the sample institution has no ${DEPARTMENT}`);
  return sample.content;
}

function sampleStaff(): readonly StaffRecord[] {
  return sampleContent().staff ?? [];
}

export function departmentFile(change: Partial<DepartmentWorkbookContent>): Files {
  return new Map([[DEPARTMENT_FILE, departmentWorkbook({ ...sampleContent(), ...change })]]);
}

export function institutionImage(): WorkbookImage {
  return institutionWorkbook(sampleInstitution().institution);
}

/** As the supervision office sends it out: the roster is there, and not one risk point. */
export function issuedFile(): Files {
  const content = contentOf(institutionImage(), INSTITUTION_FILE);
  const issued = issueWorkbooks(openInstitution(content)).find(({ file }) => file === DEPARTMENT_FILE);
  if (!issued) throw new Error(`nothing was issued to ${DEPARTMENT}`);
  return new Map([[issued.file, issued.image]]);
}

/** Issued, and one risk point of the head entered. */
export function begunFile(): Files {
  const [first] = sampleStaff();
  if (!first) throw new Error("no first risk point");
  const cover = { ...sampleContent().cover, submission: null, filledOn: null };
  const entered = {
    ...first,
    riskId: null,
    assessedOn: null,
    done: null,
    doneOn: null,
    norm: null,
    urgency: null,
  };
  return departmentFile({ cover, sheetReviews: [], staff: [entered], department: [] });
}

/** Everything is reviewed, and 12 rows of 干警 by 分管领导 instead of the head. */
export function wrongReviewerFile(): Files {
  const staff = sampleStaff();
  const last = staff.at(-1);
  if (!last) throw new Error("no last risk point");
  const further = { ...last, riskId: null, point: "校对法律文书不细致，被告人基本情况写错后没有及时更正。" };
  const reviewed = [...staff, further].map((record) => ({
    ...record,
    reviewer: LEADER,
    opinion: "同意",
    reviewedOn: "2012-10-26",
    signing: "纸质",
  }));
  return departmentFile({ sheetReviews: [], staff: reviewed });
}

/** One person whose lines have four things to mend: two that the program can write, two that only people know. */
export const PERSON = "莫雪芬";

export function untidyPersonFile(): Files {
  const mistakes: Readonly<Record<string, readonly Partial<StaffRecord>[]>> = {
    [PERSON]: [
      { grade: "2级", due: "2012年底", likelihood: null },
      { category: "思想道德风险", responsible: null },
    ],
    高志明: [{ grade: "Ⅱ级", measures: null }],
    区健华: [{ category: "制度机制风险" }, { severity: null }],
    温晓琳: [{ due: null }],
    甘诗敏: [{ point: null }],
  };
  const lines = new Map<string, number>();
  const staff = sampleStaff().map((record) => {
    const name = record.name ?? "";
    const line = lines.get(name) ?? 0;
    lines.set(name, line + 1);
    return { ...record, ...mistakes[name]?.[line] };
  });
  return departmentFile({ staff });
}

/** Filled in, and signed on paper by the head, which nobody has registered yet. */
export function signedFile(): Files {
  const { sheetReviews = [], cover } = sampleContent();
  const open = sheetReviews.map((record) =>
    record.scope === "干警岗位"
      ? { ...record, reviewer: null, opinion: null, reviewedOn: null, registrar: null, archive: null }
      : record,
  );
  return departmentFile({ cover: { ...cover, submission: null, filledOn: null }, sheetReviews: open });
}

/** Filled in, reviewed, without a mistake, and never handed in. */
export function finishedFile(): Files {
  const { cover } = sampleContent();
  return departmentFile({ cover: { ...cover, submission: null, filledOn: null } });
}

/** The office's workbook and one of each department, as they were handed in. */
export function handedInFiles(): Files {
  const filed = sampleInstitution().departments.map(
    ({ file, content }) => [file, departmentWorkbook(content)] as const,
  );
  return new Map([...filed, [INSTITUTION_FILE, institutionImage()]]);
}

/** Names of the departments' files, as a folder lists them. */
export function departmentsFiles(): readonly string[] {
  return sampleInstitution().departments.map(({ file }) => file);
}
