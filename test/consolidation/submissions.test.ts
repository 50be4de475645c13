import { department, institution, TABS } from "../support/books";
import { consolidated, rowOf, rowsWith, sums, told } from "../support/consolidated";
import { coverCell, gradeChange, numbered, ownCell, staffCell, staffRow } from "../support/filed";
import { Book, date, tab } from "../support/sheets";

/** D03: which of several files of one department counts. */

const first = department().called("公诉科-1.xlsx");
const second = department()
  .called("公诉科-2.xlsx")
  .with(staffCell("measures", 3), "会见当事人一律两人以上，记录存卷。");
const house = institution().content();

const filedAs = (book: Book, submission: number) => book.with(coverCell("submission"), submission);

test("the higher 报送序号 counts, and the difference is listed cell by cell", () => {
  const run = consolidated(house, [filedAs(first, 2), filedAs(second, 10)]);
  expect(run.result.taken.map(({ file }) => file)).toEqual(["公诉科-2.xlsx"]);
  const [finding] = told(run, "D03");
  expect(finding).toMatchObject({ severity: "warning", place: { file: "公诉科-1.xlsx", sheet: null } });
  expect(finding?.message).toContain("报送序号");
  expect(finding?.message).toContain(`${staffCell("measures", 3)} 防控措施：严格执行回避规定`);
  expect(finding?.message).toContain("→会见当事人一律两人以上，记录存卷。");
  expect(sums(run.result)).toEqual({ "公诉科-1.xlsx": [7, 0, 7], "公诉科-2.xlsx": [7, 7, 0] });
});

test("without 报送序号 the later 填报日期 counts", () => {
  const later = second.with(coverCell("filledOn"), date("2012-10-22"));
  const run = consolidated(house, [later, first]);
  expect(run.result.taken.map(({ file }) => file)).toEqual(["公诉科-2.xlsx"]);
  expect(told(run, "D03")[0]?.message).toContain("填报日期");
});

test("报送序号 goes before 填报日期", () => {
  const later = filedAs(second, 1).with(coverCell("filledOn"), date("2012-10-22"));
  expect(consolidated(house, [later, filedAs(first, 2)]).result.taken[0]?.file).toBe("公诉科-1.xlsx");
});

test("where nothing tells which is later neither is taken, and the department's rows stay as they were", () => {
  const before = consolidated(house, [department()]);
  const run = consolidated(before.next, [first, second]);
  expect(run.result.taken).toEqual([]);
  expect(told(run, "D03").map(({ severity, place }) => [severity, place.file])).toEqual([
    ["error", "公诉科-1.xlsx"],
    ["error", "公诉科-2.xlsx"],
  ]);
  expect(sums(run.result)).toEqual({ "公诉科-1.xlsx": [7, 0, 7], "公诉科-2.xlsx": [7, 0, 7] });
  expect(told(run, "D05")).toEqual([]);
  expect(run.result.table.map(({ status }) => status)).toEqual(before.result.table.map(() => "正常"));
});

test("--prefer decides, over 报送序号 too", () => {
  const run = consolidated(house, [filedAs(first, 1), filedAs(second, 2)], { prefer: ["公诉科-1.xlsx"] });
  expect(run.result.taken.map(({ file }) => file)).toEqual(["公诉科-1.xlsx"]);
  expect(told(run, "D03").map(({ severity, place }) => [severity, place.file])).toEqual([
    ["warning", "公诉科-2.xlsx"],
  ]);
});

test("where --prefer names several versions, what tells them apart otherwise decides among these", () => {
  const third = filedAs(second.called("公诉科-3.xlsx"), 3);
  const files = [filedAs(first, 1), filedAs(second, 2), third];
  const prefer = ["公诉科-1.xlsx", "公诉科-2.xlsx"];
  expect(consolidated(house, files, { prefer }).result.taken.map(({ file }) => file)).toEqual([
    "公诉科-2.xlsx",
  ]);
  // Nothing does: nobody is taken, and no row is lost.
  const run = consolidated(house, [first, second, third], { prefer });
  expect(run.result.taken).toEqual([]);
  expect(sums(run.result)).toEqual({
    "公诉科-1.xlsx": [7, 0, 7],
    "公诉科-2.xlsx": [7, 0, 7],
    "公诉科-3.xlsx": [7, 0, 7],
  });
});

test("a workbook that only lies beside is no version of the department's, whatever its name", () => {
  const directory = new Book("公诉科通讯录.xlsx", [
    tab("通讯录", [
      ["姓名", "电话"],
      ["王建国", "8001"],
    ]),
  ]);
  const run = consolidated(house, [department(), directory]);
  expect(told(run, "D03")).toEqual([]);
  expect(run.result.taken.map(({ file }) => file)).toEqual(["公诉科.xlsx"]);
  expect(sums(run.result)["公诉科通讯录.xlsx"]).toEqual([0, 0, 0]);
  // Alone it is nothing filed, now and in the next run.
  const alone = consolidated(house, [directory]);
  const missed = (of: typeof run) => told(of, "C04").map(({ value }) => value);
  expect(missed(alone)).toContain("公诉科");
  expect(missed(consolidated(alone.next, [directory.called("公诉科电话.xlsx")]))).toContain("公诉科");
});

test("the same content twice is no question, and counts once", () => {
  const run = consolidated(house, [first.called("公诉科-1（副本）.xlsx"), first]);
  expect(told(run, "D03").map(({ severity }) => severity)).toEqual(["warning"]);
  expect(run.result.taken).toHaveLength(1);
  expect(run.result.table).toHaveLength(8);
});

test("the same rows saved again by another program are no question either", () => {
  const saved = first.called("公诉科-3.xlsx").saying({ Application: "WPS" });
  expect(consolidated(house, [first, saved]).result.taken).toHaveLength(1);
});

test("of three versions the latest counts", () => {
  const third = filedAs(second.called("公诉科-3.xlsx"), 3);
  const run = consolidated(house, [filedAs(first, 1), third, filedAs(second, 2)]);
  expect(run.result.taken.map(({ file }) => file)).toEqual(["公诉科-3.xlsx"]);
  expect(told(run, "D03")).toHaveLength(2);
});

describe("registers that complement each other", () => {
  const staffOnly = first.without(TABS.department);
  const ownOnly = second.without(TABS.staff);

  test("are joined, and neither misses a register (L01)", () => {
    const run = consolidated(house, [staffOnly, ownOnly]);
    expect(run.result.taken).toHaveLength(2);
    expect(told(run, "L01")).toEqual([]);
    expect(told(run, "D03").map(({ severity, place }) => [severity, place.file])).toEqual([
      ["warning", "公诉科-2.xlsx"],
    ]);
    expect(run.result.table).toHaveLength(8);
  });

  test("are judged together: the one may withdraw a point that stands in either", () => {
    const [staff, own] = [
      numbered().without(TABS.department),
      numbered().called("公诉科-2.xlsx").without(TABS.staff),
    ];
    const withdrawal = (riskId: string, reviewer: string) =>
      gradeChange({ riskId, reviewer, change: "撤销", withdrawal: "机构撤并" });
    const records = own
      .withRow(TABS.changes, 2, withdrawal("GS-G-002", "李强"))
      .withRow(TABS.changes, 3, withdrawal("GS-K-002", "赵刚"));
    const before = consolidated(house, [numbered()]).next;
    const run = consolidated(before, [staff, records]);
    expect(["GS-G-002", "GS-K-002", "GS-K-003"].map((riskId) => rowOf(run, riskId).status)).toEqual([
      "已撤销",
      "已撤销",
      "正常",
    ]);
  });

  test("are joined where the other register is there and empty, and nobody is missed (C01, C02)", () => {
    const header = (book: Book, sheet: string) => book.withRows(sheet, book.rows(sheet).slice(0, 1));
    const run = consolidated(house, [header(first, TABS.department), header(second, TABS.staff)]);
    expect([...told(run, "C01"), ...told(run, "C02")]).toEqual([]);
    expect(run.result.table).toHaveLength(8);
  });

  test("of each the latest counts", () => {
    const older = filedAs(staffOnly.called("公诉科-岗位1.xlsx"), 1);
    const newer = filedAs(
      staffOnly.called("公诉科-岗位2.xlsx").with(staffCell("measures", 3), "两人会见。"),
      2,
    );
    const own = filedAs(ownOnly.called("公诉科-科室.xlsx"), 1);
    const run = consolidated(house, [newer, older, own]);
    expect(run.result.taken.map(({ file }) => file).sort()).toEqual([
      "公诉科-岗位2.xlsx",
      "公诉科-科室.xlsx",
    ]);
    expect([...told(run, "C01"), ...told(run, "C02"), ...told(run, "L01")]).toEqual([]);
    expect(told(run, "D03").map(({ place, message }) => [place.file, message.includes("合在一起")])).toEqual([
      ["公诉科-岗位1.xlsx", false],
      ["公诉科-科室.xlsx", true],
    ]);
    expect(run.result.table).toHaveLength(8);
  });

  test("are joined where both were named (--prefer), and the third goes", () => {
    const files = [first.called("公诉科-全.xlsx"), staffOnly, ownOnly];
    const run = consolidated(house, files, { prefer: ["公诉科-1.xlsx", "公诉科-2.xlsx"] });
    expect(run.result.taken.map(({ file }) => file).sort()).toEqual(["公诉科-1.xlsx", "公诉科-2.xlsx"]);
    expect(run.result.table).toHaveLength(8);
  });

  test("each alone misses the other one", () => {
    expect(told(consolidated(house, [staffOnly]), "L01")).toHaveLength(1);
  });
});

describe("three files and more", () => {
  const named = (number: number, book: Book) => book.called(`公诉科-${number}.xlsx`);
  const measures = (book: Book, text: string) => book.with(staffCell("measures", 3), text);
  const old = filedAs(named(1, first), 1);

  test("only those that tie are in doubt, the older one is superseded, and the sentence counts all", () => {
    const tied = [2, 3].map((number) =>
      filedAs(named(number, measures(first, `第${number}份的措施，两人同行。`)), 7),
    );
    const run = consolidated(house, [
      old,
      ...tied.map((book) => book.with(ownCell("measures", 2), `${book.name}的措施`)),
    ]);
    expect(told(run, "D03").map(({ severity, place }) => [severity, place.file])).toEqual([
      ["warning", "公诉科-1.xlsx"],
      ["error", "公诉科-2.xlsx"],
      ["error", "公诉科-3.xlsx"],
    ]);
    for (const { message } of told(run, "D03")) expect(message).toContain("公诉科报送了3份工作簿");
    expect(told(run, "D03")[1]?.message).toContain("“公诉科-2.xlsx”、“公诉科-3.xlsx”");
    expect(run.result.taken).toEqual([]);
  });

  test("the latest of each register counts: an old whole, a newer 岗位, a newest 科室", () => {
    const staff = filedAs(named(2, measures(first, "新的岗位措施，两人同行。").without(TABS.department)), 2);
    const own = filedAs(
      named(3, first.with(ownCell("measures", 2), "新的科室措施，留存记录。").without(TABS.staff)),
      3,
    );
    const run = consolidated(house, [own, old, staff]);
    expect(sums(run.result)).toEqual({
      "公诉科-1.xlsx": [7, 0, 7],
      "公诉科-2.xlsx": [3, 3, 0],
      "公诉科-3.xlsx": [4, 4, 0],
    });
    expect([rowOf(run, "GS-G-002").measures, rowOf(run, "GS-K-001").measures]).toEqual([
      "新的岗位措施，两人同行。",
      "新的科室措施，留存记录。",
    ]);
  });

  test("a register that one of the newer files lacks is taken from the older one", () => {
    const staff = [2, 3].map((number) =>
      filedAs(
        named(number, measures(first, `第${number}份的措施，两人同行。`).without(TABS.department)),
        number,
      ),
    );
    const run = consolidated(house, [old, ...staff]);
    expect(sums(run.result)).toEqual({
      "公诉科-1.xlsx": [7, 4, 3],
      "公诉科-2.xlsx": [3, 0, 3],
      "公诉科-3.xlsx": [3, 3, 0],
    });
    expect(told(run, "D03").map(({ place }) => [place.file, place.sheet])).toContainEqual([
      "公诉科-1.xlsx",
      TABS.staff,
    ]);
    expect(rowOf(run, "GS-G-002").measures).toContain("第3份");
  });

  test("equal copies of a register are one: where the other register ties it alone is in doubt, and stays as it was", () => {
    const before = consolidated(house, [department()]);
    const tied = [1, 2, 3].map((number) =>
      named(number, measures(numbered(), `第${number}份的措施，两人同行。`)),
    );
    const run = consolidated(before.next, tied);
    expect(run.result.tallies.map(({ merged }) => merged)).toEqual([4, 0, 0]);
    expect(told(run, "D03").filter(({ severity }) => severity === "error")).toHaveLength(3);
    expect(told(run, "D05")).toEqual([]);
    expect(rowOf(run, "GS-G-002").status).toBe("正常");
  });

  test("two copies and another version are two", () => {
    const copies = [named(1, first), named(2, first).saying({ Application: "WPS" })];
    const run = consolidated(house, [...copies, named(3, measures(first, "另一份的措施，两人同行。"))]);
    expect(run.result.taken).toEqual([]);
    expect(told(run, "D03")).toHaveLength(3);
  });

  test("an empty file beside takes nothing away", () => {
    const header = (book: Book, sheet: string) => book.withRows(sheet, book.rows(sheet).slice(0, 1));
    const empty = filedAs(header(header(named(9, first), TABS.staff), TABS.department), 9);
    const run = consolidated(house, [old, empty]);
    expect(sums(run.result)).toEqual({ "公诉科-1.xlsx": [7, 7, 0], "公诉科-9.xlsx": [0, 0, 0] });
  });
});

test("a file that was superseded is not asked about its rows, but its numbers are never given again", () => {
  const run = consolidated(house, [
    filedAs(first, 1).with(staffCell("riskId", 2), "GS-G-040").with(staffCell("grade", 2), "特级"),
    filedAs(numbered(second), 2).withRow(TABS.staff, 5, staffRow({ point: "泄露未公开的案件信息" })),
  ]);
  expect(
    run.result.findings.filter(({ place }) => place.file === "公诉科-1.xlsx").map(({ rule }) => rule),
  ).toEqual(["D03"]);
  expect(rowsWith(run, "泄露未公开")[0]?.riskId).toBe("GS-G-041");
});
