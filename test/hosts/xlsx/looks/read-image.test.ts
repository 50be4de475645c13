import { deflate } from "../../../../src/hosts/file/disk/formats/deflate";
import { nodeInflate } from "../../../../src/hosts/file/disk/formats/inflate";
import { writeWorkbook } from "../../../../src/hosts/file/write/write-workbook";
import { readImage } from "../../../../src/hosts/file/read/looks/read-image";
import { departmentWorkbook, institutionWorkbook } from "../../../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../../../src/sample/sample-institution";
import { untidyWorkbooks } from "../../../../src/sample/untidy";
import type { SheetImage, WorkbookImage } from "../../../../src/workbook/sheet-image";
import { zip } from "../../../support/raw-package";
import { headlessUniver } from "../../../support/univer";
import { unzip } from "../../../support/unzip";
import { bookOf, sheetOf } from "../../../support/workbook-contract";

const { institution, departments } = sampleInstitution();
const BOOKS: readonly (readonly [string, WorkbookImage])[] = [
  ["the institution's workbook", institutionWorkbook(institution)],
  ["a department's workbook", departmentWorkbook(departments[6]!.content)],
  ...untidyWorkbooks().map(({ file, image }) => [file, image] as const),
];

async function saved(image: WorkbookImage): Promise<WorkbookImage> {
  return (await readImage("测试.xlsx", await writeWorkbook(image, deflate), nodeInflate)).image;
}

/** What a file keeps of a sheet, in one way of saying it. */
function facts({
  sheet,
  state = "visible",
  merged,
  validations,
  frozen,
  filter,
  protected: locked,
  page,
  columns,
  rows,
}: SheetImage) {
  return {
    ...{
      sheet,
      state,
      merged: merged ?? [],
      validations: validations ?? [],
      filter,
      locked: locked ?? false,
      page,
    },
    frozen: frozen && frozen.rows + frozen.columns > 0 ? frozen : undefined,
    widths: columns.map(({ width }) => Math.round(width)),
    cells: rows.map(({ cells }) => cells.map((value) => (value === "" ? null : value))),
    heights: rows.map(({ height }) => height),
  };
}

describe.each(BOOKS)("%s, saved and opened", (_, image) => {
  test("is what the screen showed, and stays so", async () => {
    const once = await saved(headlessUniver(image).image());
    const again = await saved(headlessUniver(once).image());
    expect(again.sheets.map(facts)).toEqual(once.sheets.map(facts));
    expect(again).toEqual(once);
  });

  test("has the drop-downs, protection and page that were drawn", async () => {
    const { sheets } = await saved(image);
    for (const [i, sheet] of sheets.entries()) {
      const { validations, locked, filter, frozen, page } = facts(image.sheets[i]!);
      expect(facts(sheet)).toMatchObject({
        validations,
        locked,
        ...(filter && { filter }),
        ...(frozen && { frozen }),
      });
      if (page)
        expect(sheet.page).toMatchObject({
          paper: page.paper,
          landscape: page.landscape,
          scale: page.scale,
          ...(page.repeatRows && { repeatRows: page.repeatRows }),
          ...(page.repeatColumns && { repeatColumns: page.repeatColumns }),
        });
    }
  });
});

test("a look comes back as it was written", async () => {
  const look = {
    font: "仿宋",
    size: 10.5,
    bold: true,
    fill: "EAF1F8",
    colour: "595959",
    horizontal: "center",
    vertical: "middle",
    wrap: true,
    border: "thin",
    locked: false,
  } as const;
  const { sheets } = await saved({
    sheets: [{ sheet: "表", columns: [], rows: [{ cells: ["字"], looks: [look] }] }],
    properties: {},
  });
  expect(sheets[0]?.rows[0]?.looks).toEqual([look]);
});

describe("sheets that leave out what they need not say", () => {
  /** The sheet's own part with something in it left out. */
  async function without(image: WorkbookImage, what: RegExp, put = ""): Promise<SheetImage> {
    const parts = unzip(await writeWorkbook(image, deflate));
    const name = "xl/worksheets/sheet1.xml";
    const lean = (parts.get(name) ?? "").replace(what, put);
    expect(lean).not.toBe(parts.get(name));
    const file = zip(
      [...parts].map(([part, content]) => ({ name: part, content: part === name ? lean : content })),
    );
    return (await readImage("测试.xlsx", file, nodeInflate)).image.sheets[0]!;
  }
  const looks = [{ bold: true }, undefined, { fill: "FFEEDD" }];
  const image = bookOf(
    sheetOf([
      { cells: ["甲", "乙", "丙"], looks, height: 30 },
      { cells: [] },
      { cells: ["丁", "戊", "己"], looks, height: 40 },
    ]),
  );

  test.each([
    ["cells without reference", /(<c) r="[A-Z]+\d+"/g, "$1"],
    ["rows without number", /(<row) r="\d+"/g, "$1"],
  ])("%s have the looks that they are given", async (_, what, put) => {
    const [whole, lean] = [(await saved(image)).sheets[0]!, await without(image, what, put)];
    expect(lean).toEqual(whole);
  });
});
