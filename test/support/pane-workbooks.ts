import { departmentWorkbook, institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import type { StaffRecord } from "../../src/subjects/registers/sheets/staff-register";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { contentOf } from "./image-content";

const NOT_REVIEWED = { reviewer: null, opinion: null, reviewedOn: null, signing: null, seal: null };

/** 公诉科 in the middle of its work: some rows unfinished, some wrong, none reviewed, one person without points. */
export function departmentAtWork(name = "公诉科"): WorkbookContent {
  const file = sampleInstitution().departments.find((one) => one.name === name)?.file ?? name;
  return contentOf(departmentImageAtWork(name), file);
}

/** The same as a file has it. */
export function departmentImageAtWork(name = "公诉科"): WorkbookImage {
  const sample = sampleInstitution().departments.find((one) => one.name === name);
  if (!sample) throw new Error(`no sample ${name}`);
  const { content } = sample;
  const last = content.staff?.at(-1)?.name;
  const staff = (content.staff ?? []).filter((record) => record.name !== last).map(unfinished);
  return departmentWorkbook({
    ...content,
    sheetReviews: [],
    staff,
    department: content.department?.map((record) => ({ ...record, ...NOT_REVIEWED })) ?? [],
  });
}

function unfinished(record: StaffRecord, index: number): StaffRecord {
  const mistakes: Partial<Record<keyof StaffRecord, string | null>>[] = [
    { grade: "1级" },
    { likelihood: null },
    {
      point: `1、${record.point ?? ""}\n2、对外接待中接受当事人宴请。`,
      measures: "1、双人办案并登记。\n2、报告并记录接待情况。",
    },
    { measures: null, category: "思想道德风险" },
  ];
  return { ...record, ...NOT_REVIEWED, ...mistakes[index] };
}

/** The institution's workbook before its first consolidation. */
export function institutionAtWork(): WorkbookContent {
  return contentOf(institutionWorkbook(sampleInstitution().institution), "院工作簿.xlsx");
}

/** Every department's workbook as it would be handed in. */
export function departmentsFiled(): readonly WorkbookContent[] {
  return sampleInstitution().departments.map(({ content, file }) =>
    contentOf(departmentWorkbook(content), file),
  );
}
