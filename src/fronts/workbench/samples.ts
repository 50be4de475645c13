import { departmentWorkbook, institutionWorkbook } from "../../flows/workbooks/workbooks";
import { sampleInstitution } from "../../sample/sample-institution";
import { office, untidyWorkbooks } from "../../sample/untidy";
import type { UntidyFile } from "../../sample/untidy/untidy-file";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { fitRows } from "./print/fit-rows";

/** A workbook to play with, drawn when it is asked for. */
export interface Sample {
  readonly name: string;
  draw(): WorkbookImage;
}

export interface SampleGroup {
  readonly title: string;
  readonly samples: readonly Sample[];
}

const INSTITUTION: Sample = {
  name: "院工作簿.xlsx",
  draw: () => institutionWorkbook(sampleInstitution().institution),
};

/** The sample institution, as its people should hand in and as they might. Listing them takes its time: not before they are wanted. */
export function sampleGroups(): readonly SampleGroup[] {
  return [
    { title: "院工作簿", samples: [INSTITUTION] },
    {
      title: "填得规范的科室工作簿",
      samples: sampleInstitution().departments.map(({ file, content }) => ({
        name: file,
        draw: () => departmentWorkbook(content),
      })),
    },
    { title: "有问题的科室工作簿", samples: untidyWorkbooks().map(untidySample) },
  ];
}

export function imagesOf(sample: Sample): ReadonlyMap<string, WorkbookImage> {
  return new Map([[sample.name, sample.draw()]]);
}

/** The sample institution's name. */
export function sampleName(): string | null {
  return sampleInstitution().institution.info.institution;
}

/** What its departments hand in. */
export function departmentsOfSample(): readonly (readonly [string, WorkbookImage])[] {
  return sampleInstitution().departments.map(({ file, content }) => [file, departmentWorkbook(content)]);
}

/** What comes into sight at the first visit: the untidy workbook that says most about what the pane is for. */
export function firstSample(): Sample {
  return untidySample(office());
}

/** What lies beside it. */
export function secondSample(): Sample {
  return INSTITUTION;
}

function untidySample({ file, image }: UntidyFile): Sample {
  return { name: file, draw: () => fitRows(image) };
}
