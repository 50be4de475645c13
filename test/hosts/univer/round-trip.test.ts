import { institutionWorkbook, departmentWorkbook } from "../../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../../src/sample/sample-institution";
import { untidyWorkbooks } from "../../../src/sample/untidy";
import type { WorkbookImage } from "../../../src/workbook/sheet-image";
import { chartSheet, redSquare } from "../../support/drawn-image";
import { bookOf } from "../../support/workbook-contract";
import { contentOf } from "../../support/image-content";
import { headlessUniver } from "../../support/univer";

const SAMPLE = sampleInstitution();
const OURS: Readonly<Record<string, () => WorkbookImage>> = {
  "the institution's workbook": () => institutionWorkbook(SAMPLE.institution),
  "a department's workbook": () => departmentWorkbook(SAMPLE.departments[6]!.content),
  "charts and pictures": () => bookOf({ ...chartSheet(["stacked-bar", "line"]), pictures: [redSquare()] }),
  "an untidy workbook": () => untidyWorkbooks()[8]!.image,
};

describe.each(Object.entries(OURS))("%s on the screen", (_, make) => {
  const image = make();

  test("has every cell, merge and width", async () => {
    const { properties, sheets } = await headlessUniver(image).live.read();
    const expected = contentOf(image);
    expect([...properties]).toEqual([...expected.properties]);
    expect(sheets.map(({ rows }) => rows)).toEqual(expected.sheets.map(({ rows }) => rows));
    expect(sheets.map(({ merged }) => merged)).toEqual(expected.sheets.map(({ merged }) => merged));
    sheets.forEach(({ widths }, i) => {
      for (const [column, width] of expected.sheets[i]!.widths)
        expect(widths.get(column)).toBeCloseTo(width, 0);
    });
  });

  test("saves what was drawn: looks, drop-downs, protection, pages", () => {
    const saved = headlessUniver(image).image();
    saved.sheets.forEach((sheet, i) => {
      const { validations, page, frozen, filter, protected: locked, ...rest } = image.sheets[i]!;
      const { state, columns, charts, pictures } = rest;
      const wanted = frozen && frozen.rows + frozen.columns > 0 ? frozen : undefined;
      expect(sheet).toMatchObject({
        sheet: image.sheets[i]!.sheet,
        state: state ?? "visible",
        ...(validations && { validations: validations.map(({ area, accepts }) => ({ area, accepts })) }),
        ...(page && { page }),
        ...(wanted && { frozen: wanted }),
        ...(filter && { filter }),
        ...(locked && { protected: locked }),
        ...(charts && { charts }),
        ...(pictures && { pictures }),
      });
      expect(sheet.columns.map(({ look }) => look)).toEqual(columns.map(({ look }) => look));
    });
  });

  test("opened again is the same", () => {
    const once = headlessUniver(image).image();
    expect(headlessUniver(once).image()).toEqual(once);
  });
});
