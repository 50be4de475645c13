import { departmentFilings } from "../../src/flows/consolidating/filings";
import { issueWorkbooks } from "../../src/flows/issue";
import { openInstitution } from "../../src/flows/open-institution";
import { progressOf } from "../../src/flows/year/progress";
import { institution } from "../support/books";
import { edited } from "../support/consolidated";

/** A department that was closed, or went into another, is asked for nothing; one that is closed within the year still is. */

const GS = 1;
const NAME = "公诉科";
const before = institution().content();

test.each([
  ["as it is", null, true],
  ["that ends within the year", { header: "停用日期", value: "2012-06-30" }, true],
  ["that ends on the year's first day", { header: "停用日期", value: "2012-01-01" }, true],
  ["that ended the year before", { header: "停用日期", value: "2011-12-31" }, false],
  ["that went into another", { header: "并入科室", value: "办公室" }, false],
] as const)("a department %s", (_, change, isAsked) => {
  const content = change ? edited(before, "机构设置", GS, change.header, change.value) : before;
  const opened = openInstitution(content);
  const asked = {
    下发: issueWorkbooks(opened).map(({ department }) => department.name),
    收齐: departmentFilings(opened).map(({ name }) => name),
    进度: progressOf(opened, "2012-12-01").map(({ department }) => department),
  };
  for (const names of Object.values(asked)) {
    expect(names).toContain("办公室");
    expect(names.includes(NAME)).toBe(isAsked);
  }
});
