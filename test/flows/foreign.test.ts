import { carryOver } from "../../src/flows/consolidating/foreign";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { headlessUniver } from "../support/univer";
import { contentOf } from "../../src/workbook/content-of-image";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { SheetImage, WorkbookImage } from "../../src/workbook/sheet-image";
import { read } from "../hosts/xlsx/reading";

const SHEET: SheetImage = {
  sheet: "科里自己的表",
  columns: [0.5, 9, 18.43, 40].map((width) => ({ width })),
  rows: [{ cells: ["一", "二", "三", "四"] }],
};
const book = (sheet: SheetImage): WorkbookImage => ({ sheets: [sheet], properties: {} });

const HOSTS: readonly (readonly [string, (image: WorkbookImage) => Promise<WorkbookContent>])[] = [
  ["a file", async (image) => read(await writeWorkbook(image, deflate))],
  ["the workbench", (image) => headlessUniver(image).live.read()],
  ["a drawing", (image) => Promise.resolve(contentOf(image, "表"))],
];

test.each(HOSTS)(
  "a sheet that is none of ours keeps its widths however often it is carried over, through %s",
  async (_, host) => {
    let sheet = SHEET;
    for (let round = 0; round < 3; round++) sheet = carryOver((await host(book(sheet))).sheets[0]!);
    const widths = sheet.columns.map(({ width }) => width);
    SHEET.columns.forEach(({ width }, i) => expect(widths[i]).toBeCloseTo(width, 1));
  },
);
