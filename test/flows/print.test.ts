import { openInstitution } from "../../src/flows/open-institution";
import { printSystemTable } from "../../src/flows/print";
import { institutionTable } from "../../src/sheets/institution-table";
import { systemTable } from "../../src/sheets/system-table";
import type { WorkbookContent } from "../../src/workbook/grid";
import type { WorkbookImage } from "../../src/workbook/sheet-image";
import { department, institution } from "../support/books";
import { consolidated, edited } from "../support/consolidated";

const house = consolidated(institution().content(), [department()]).next;

/** 体系表 as its texts, line by line. */
function tableOf({ sheets }: WorkbookImage): readonly string[] {
  const table = sheets.find(({ sheet }) => sheet === systemTable.tab);
  return (table?.rows ?? []).map(({ cells }) => cells.filter((cell) => typeof cell === "string").join(" "));
}

function printed(content: WorkbookContent, settings: object = {}): readonly string[] {
  return tableOf(printSystemTable(openInstitution(content), { paper: "A3", ...settings }, []));
}

describe("a row of 风险点汇总表 that people added without a number", () => {
  const byHand = edited(house, institutionTable.tab, "GS-G-003", "风险点编号", null);

  test("is printed as consolidate prints it", () => {
    const { image, next } = consolidated(byHand, [department()]);
    expect(printed(byHand).join()).toContain("案卷交接手续不全");
    expect(printed(next)).toEqual(tableOf(image));
  });

  test("is found by its post", () => {
    expect(printed(byHand, { post: "内勤" }).join()).toContain("案卷交接手续不全");
  });
});
