import { departmentWorkbook, institutionWorkbook } from "../pages/workbooks";
import { sampleInstitution } from "../sample/sample-institution";
import { untidyWorkbooks } from "../sample/untidy";
import { fitRows } from "./fit-rows";
import type { WorkbookImage } from "../workbook/sheet-image";

/** A workbook to play with, drawn when it is asked for. */
export interface Sample {
  readonly name: string;
  draw(): WorkbookImage;
}

export interface SampleGroup {
  readonly title: string;
  readonly samples: readonly Sample[];
}

const INSTITUTION = "院工作簿.xlsx";
/** The untidy workbook that says most about what the pane is for. */
const FIRST = "办公室";

/** The sample institution, as its people should hand in and as they might. */
export function sampleGroups(): readonly SampleGroup[] {
  const { institution, departments } = sampleInstitution();
  return [
    { title: "院工作簿", samples: [{ name: INSTITUTION, draw: () => institutionWorkbook(institution) }] },
    {
      title: "填得规范的科室工作簿",
      samples: departments.map(({ file, content }) => ({
        name: file,
        draw: () => departmentWorkbook(content),
      })),
    },
    {
      title: "有问题的科室工作簿",
      samples: untidyWorkbooks().map(({ file, image }) => ({ name: file, draw: () => fitRows(image) })),
    },
  ];
}

/** What stands on the desk at the first visit, the one in sight first. */
export function firstSamples(groups: readonly SampleGroup[]): readonly Sample[] {
  const [institution, , untidy] = groups;
  const department = untidy?.samples.find(({ name }) => name.includes(FIRST)) ?? untidy?.samples[0];
  return [department, institution?.samples[0]].filter((sample) => sample !== undefined);
}
