import { openInstitution } from "../../src/flows/open-institution";
import { printSystemTable } from "../../src/flows/print";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { systemTable } from "../../src/subjects/system-table/sheets/system-table";
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

describe("the rows of one post", () => {
  const combined = edited(house, institutionTable.tab, "GS-G-003", "岗位", "内勤、书 记员");

  test.each(["书记员", "书　记员", "内勤", "内勤、书记员"])("%s", (post) => {
    const text = printed(combined, { post }).join();
    expect(text).toContain("案卷交接手续不全");
    expect(text).not.toContain("吃请");
  });

  test.each(["记员", "司机", ""])("“%s” is none of them", (post) => {
    expect(() => printed(combined, { post })).toThrow("没有岗位");
  });
});
