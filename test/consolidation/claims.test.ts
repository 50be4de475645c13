import { checkWorkbook } from "../../src/flows/checking/check";
import { openInstitution } from "../../src/flows/open-institution";
import { openDecisions } from "../../src/session/institution/deciding";
import { department, institution, TABS } from "../support/books";
import { consolidated, edited, sums, told } from "../support/consolidated";
import { antiGraft, coverCell } from "../support/filed";
import { date } from "../support/sheets";

/** A department asks another for its workbook, changes what it sees, and hands it in. */

const house = institution().content();
const FILE = "反贪污贿赂局.xlsx";
const reused = antiGraft().called(FILE).saying({ "IRPC.Department": "GS" });
const own = department();
/** The leadership files nothing in these tests. */
const missed = (run: ReturnType<typeof consolidated>) =>
  told(run, "C04").flatMap(({ value }) => (value === "院领导班子" ? [] : value));

test("alone: D04 names both, its rows are set aside, and neither has filed", () => {
  const run = consolidated(house, [reused]);
  expect(told(run, "D04")).toMatchObject([
    { severity: "error", place: { file: FILE, sheet: null }, value: "反贪污贿赂局" },
  ]);
  for (const name of ["反贪污贿赂局", "公诉科", "指定采用本文件", "处理决定"])
    expect(told(run, "D04")[0]?.message).toContain(name);
  expect(sums(run.result)[FILE]).toEqual([5, 0, 5]);
  expect(missed(run)).toEqual(["办公室", "公诉科", "反贪污贿赂局"]);
});

test.each([
  ["beside the other's own file", reused],
  ["with the higher 报送序号", reused.with(coverCell("submission"), 9)],
  ["with the later 填报日期", reused.with(coverCell("filledOn"), date("2012-11-2"))],
])("%s it supersedes nothing", (_how, book) => {
  const run = consolidated(house, [own, book]);
  expect(sums(run.result)).toEqual({ "公诉科.xlsx": [7, 7, 0], [FILE]: [5, 0, 5] });
  expect(told(run, "D03")).toEqual([]);
  expect(told(run, "D04").map(({ place }) => place.file)).toEqual([FILE]);
  expect(missed(run)).toEqual(["办公室", "反贪污贿赂局"]);
  // Nothing of either is missing next time because of it.
  expect(told(consolidated(run.next, [book]), "D05")).toEqual([]);
});

test("--prefer takes it for the department that people can see", () => {
  const run = consolidated(house, [own, reused], { prefer: [FILE] });
  expect(told(run, "D04")).toEqual([]);
  expect(sums(run.result)).toEqual({ "公诉科.xlsx": [7, 7, 0], [FILE]: [5, 5, 0] });
  expect(
    run.result.table.filter(({ department: of }) => of === "反贪污贿赂局").map(({ riskId }) => riskId),
  ).toEqual([...["FT-K-001", "FT-K-002", "FT-K-003", "FT-K-004"], "FT-G-001"]);
});

describe("处理决定", () => {
  const first = consolidated(house, [own, reused]);

  test("asks once, and the pane shows the question", () => {
    const asked = first.result.decisions.filter(({ file }) => file === FILE);
    expect(asked).toMatchObject([
      { field: "科室", departmentValue: "反贪污贿赂局", institutionValue: "公诉科" },
    ]);
    expect(consolidated(first.next, [own, reused]).result.decisions).toEqual(first.result.decisions);
    const checked = checkWorkbook(first.next, { stage: "措施", today: "2012-10-26" });
    const open = openDecisions({ checked });
    expect(open.map(({ record }) => record.file)).toEqual([FILE]);
  });

  test("采用科室 takes what people see, in check too", () => {
    const content = withChoice("采用科室");
    expect(sums(consolidated(content, [own, reused]).result)[FILE]).toEqual([5, 5, 0]);
    const settings = { stage: "措施", today: "2012-10-26", institution: openInstitution(content) } as const;
    expect(checkWorkbook(reused.content(), settings).department).toBe("反贪污贿赂局");
  });

  test("采用本院 takes what the program sees: a second file of that department (D03)", () => {
    const run = consolidated(withChoice("采用本院"), [own, reused.with(coverCell("submission"), 9)]);
    expect(told(run, "D04")).toEqual([]);
    expect(told(run, "D03").length).toBeGreaterThan(0);
  });

  /** The line has nothing in its first cell, 风险点编号: it is found by its place. */
  function withChoice(choice: string) {
    const index = first.result.decisions.findIndex(({ file }) => file === FILE);
    return edited(first.next, "处理决定", index, "处理", choice);
  }

  test("is for this contradiction alone", () => {
    const other = reused.saying({ "IRPC.Department": "BG" });
    expect(sums(consolidated(withChoice("采用科室"), [other]).result)[FILE]).toEqual([5, 0, 5]);
  });
});

test("a sheet that another department's 填报单位 line stands on is not merged as ours (D04)", () => {
  const mixed = own.withRowBefore(TABS.department, 1, ["填报单位：反贪局（盖章）"]);
  const run = consolidated(house, [mixed]);
  expect(sums(run.result)).toEqual({ "公诉科.xlsx": [7, 3, 4] });
  expect(told(run, "D04").map(({ value }) => value)).toEqual(Array(4).fill("反贪污贿赂局"));
});
