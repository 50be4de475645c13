import { checkWorkbook } from "../../src/flows/checking/check";
import { consolidateWorkbooks } from "../../src/flows/consolidating/consolidate";
import { openInstitution, type Institution } from "../../src/flows/open-institution";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { contentOf } from "./image-content";
import { departmentsFiled, institutionAtWork } from "./pane-workbooks";

const TODAY = "2012-12-20";
let kept: Institution | undefined;

/** The sample institution after its batch: every department handed in, on 2012-12-20. */
export function sampleBooks(): Institution {
  kept ??= consolidatedSample();
  return kept;
}

function consolidatedSample(): Institution {
  return openInstitution(contentOf(sampleImage(), "汇总.xlsx"));
}

/** The same as a file has it. */
export function sampleImage(): WorkbookImage {
  const institution = openInstitution(institutionAtWork());
  const files = departmentsFiled().map((content) => ({
    checked: checkWorkbook(content, { stage: "汇总", today: TODAY, institution }),
    sha256: content.name,
  }));
  const run = { today: TODAY, by: null, preferred: new Set<string>(), target: "汇总.xlsx" };
  return consolidateWorkbooks(institution, files, run).image;
}
