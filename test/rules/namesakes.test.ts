import { department, INSTITUTION_TABS, institution, TABS } from "../support/books";
import { found, said, type Given } from "../support/found";
import type { Book } from "../support/sheets";

const { cover, roster, staff } = TABS;
const houseRoster = INSTITUTION_TABS.roster;

/** 王芳's line on both rosters and her row 4 of the register are another man's. */
const called = (name: string, staffNo = "003") => ({
  book: department()
    .withAll([`${roster}!B4`], name)
    .with(`${staff}!B4`, `${name}（${staffNo}）`),
  given: { institution: institution().with(`${houseRoster}!C8`, name) },
});
const judged = (book: Book, given: Given = {}) => found(book, given).filter(([cell]) => /!V\d+$/.test(cell));

describe("a clerk who bears the head's name (李强 003; the head is 李强 001)", () => {
  const { book, given } = called("李强");
  const head = book.with(`${staff}!B2`, "李强（001）");

  test.each([{}, given])("is reviewed by the head, who is due for him and not himself", (one) => {
    expect(judged(head, one)).toEqual([]);
    expect(judged(head.with(`${staff}!V4`, "李强（001）"), one)).toEqual([]);
  });

  test.each([
    [`${staff}!V4`, "赵刚", "A03"],
    [`${staff}!V4`, "李强（003）", "A04"],
    [`${staff}!V2`, "李强", "A04"],
    [`${staff}!V2`, "李强（001）", "A04"],
  ])("at %s %s is %s", (cell, reviewer, rule) => {
    expect(judged(head.with(cell, reviewer), given).map(([at, id]) => [at, id])).toEqual([[cell, rule]]);
  });

  test("by the post as well as by 人员编号", () => {
    const byPost = head.with(`${staff}!B4`, "李强").with(`${staff}!B2`, "李强");
    expect(judged(byPost, given)).toEqual([]);
  });

  test("takes the line of 整表审核 that is for the staff", () => {
    const unsigned = head.withAll([`${staff}!V4`, `${staff}!W4`, `${staff}!X4`], null);
    expect(judged(unsigned.withRow(cover, 22, ["干警岗位", "李强", "同意", "2012-10-15"]), given)).toEqual(
      [],
    );
    expect(judged(unsigned.withRow(cover, 23, ["负责人本人", "赵刚", "同意", "2012-10-15"]), given)).toEqual([
      [`${staff}!V4`, "A02", null],
    ]);
  });

  test("does not answer for the head's people (C06)", () => {
    const elsewhere = head
      .withAll([`${staff}!E2`, `${staff}!I2`], "审批案件时把关不严")
      .with(`${staff}!E4`, "协助管理科室队伍");
    expect(said("C06", elsewhere, given)).toHaveLength(1);
  });

  test("may be the head himself where the roster calls neither of them one", () => {
    const alike = head.with(`${roster}!E2`, "干警");
    expect(judged(alike)).toEqual([[`${staff}!V4`, "A04", "李强"]]);
    expect(judged(alike.with(`${staff}!V4`, "赵刚"))).toEqual([]);
  });
});

describe("a clerk who bears the name of 检察长 (孙立)", () => {
  const { book, given } = called("孙立");

  test("is reviewed by the head like all", () => {
    expect(judged(book, given)).toEqual([]);
    expect(judged(book.with(`${staff}!V4`, "赵刚"), given)).toEqual([[`${staff}!V4`, "A03", "赵刚"]]);
  });

  test("may be 检察长 himself where no roster shows another", () => {
    expect(said("A03", book)).toMatchObject([{ severity: "warning" }]);
  });
});

describe("人员编号 is compared without leading zeros (12)", () => {
  const two = department()
    .withRow(roster, 4, ["71", "张三", "书记员", "内勤", "干警", null, null, null, "是"])
    .with(`${roster}!A3`, "72");

  test.each([
    ["71 kept as a number, 0071 in the register", 71, "张三（0071）"],
    ["0071 as text, 71 in the register", "0071", "张三（71）"],
    ["０７１ in full width", "０７１", "张三（71）"],
  ])("%s", (_, kept, written) => {
    const book = two
      .with(`${roster}!A4`, kept)
      .with(`${staff}!B4`, written)
      .with(`${staff}!B3`, "张三（72）");
    expect(found(book).filter(([, rule]) => rule === "F12" || rule === "C01" || rule === "F11")).toEqual([]);
  });
});
