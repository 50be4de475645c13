import { firstSample, sampleGroups } from "../../src/fronts/workbench/samples";
import { contentOf } from "../../src/workbook/content-of-image";
import type { WorkbookContent } from "../../src/workbook/grid";
import { headlessUniver } from "../support/univer";

/** Widths are left out: the spreadsheet counts them in whole pixels. */
function said({ name, properties, date1904, sheets }: WorkbookContent): unknown {
  return { name, properties, date1904, sheets: sheets.map(({ widths: _, ...rest }) => rest) };
}

test.each(
  [firstSample(), ...sampleGroups().flatMap(({ samples }) => samples)].map((one) => [one.name, one] as const),
)("%s says before the spreadsheet is loaded what it says in it", async (name, sample) => {
  const image = sample.draw();
  const host = headlessUniver(image, name);
  expect(said(contentOf(image, name))).toEqual(said(await host.live.read()));
  host.univer.dispose();
});
