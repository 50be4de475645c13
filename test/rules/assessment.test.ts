import { createHash } from "node:crypto";
import type { Stage } from "../../src/findings/finding";
import { sealOf } from "../../src/subjects/registers/seal";
import { department, INSTITUTION_TABS, institution, TABS } from "../support/books";
import { reviewInstitution } from "../support/examples";
import { found, lines, said, type Given } from "../support/found";
import type { Book } from "../support/sheets";

const { cover, roster, staff, department: own } = TABS;
const HEAD = `${staff}!V2`;
const STAFF = `${staff}!V3`;
const POINT = `${own}!U2`;

describe("A01: assessed on a day", () => {
  const undated = department().with(`${staff}!U2`, null);

  test("a blank takes the day of the discussion", () => {
    expect(found(undated)).toEqual([]);
  });

  test("where there is none it is missing", () => {
    const book = undated.with(`${cover}!B12`, null);
    expect(lines(said("A01", book))).toEqual([[`${staff}!U2`, "A01", null]]);
    expect(said("A01", book, { stage: "排查" })).toEqual([]);
  });
});

describe("A02, A05, A06: a missing review warns until the workbooks are merged", () => {
  test.each([
    ["A02", "V2"],
    ["A05", "W2"],
    ["A06", "X2"],
  ])("%s at %s", (rule, cell) => {
    const book = department().with(`${staff}!${cell}`, null);
    const at = (stage: Stage) => said(rule, book, { stage }).map(({ severity }) => severity);
    expect(lines(said(rule, book))).toEqual([[`${staff}!${cell}`, rule, null]]);
    expect([at("排查"), at("评级"), at("措施"), at("汇总")]).toEqual([
      [],
      ["warning"],
      ["warning"],
      ["error"],
    ]);
  });

  test("A02 says who is due", () => {
    expect(said("A02", department().with(HEAD, null))[0]?.message).toContain("分管领导赵刚");
    expect(said("A02", department().with(STAFF, null))[0]?.message).toContain("科室负责人李强");
  });
});

/** Whether a reviewer may stand: what A03 and A04 say of him, and what is proposed. */
function verdict(book: Book, cell: string, reviewer: string, given: Given = {}) {
  const judged = book.with(cell, reviewer);
  return [...said("A03", judged, given), ...said("A04", judged, given)]
    .filter(
      ({ place, rule }) =>
        cell.endsWith(String(place.row)) && cell.startsWith(place.sheet ?? "") && rule !== "",
    )
    .map(({ rule, severity, fix }) => [rule, severity, fix?.value ?? null]);
}

const RIGHT: unknown[] = [];
const wrong = (fix: string | null) => [["A03", "error", fix]];
const alsoOnRoster = (name: string, book = department()) =>
  book
    .withRow(roster, 5, [null, name, "检察员", "检察员", "干警", null, null, null, "否", null])
    .with(`${roster}!J5`, "借出");

describe("A03 and A04: who reviews", () => {
  test.each([
    ["staff by the head", STAFF, "李强", RIGHT],
    ["staff by the leader", STAFF, "赵刚", wrong("李强")],
    ["staff by a colleague", STAFF, "王芳", wrong("李强")],
    ["staff by himself", STAFF, "张三", [["A04", "error", null]]],
    ["staff by 院党组", STAFF, "院党组", wrong("李强")],
    ["the head by the leader", HEAD, "赵刚", RIGHT],
    ["the head by himself", HEAD, "李强", [["A04", "error", null]]],
    ["the head by 检察长", HEAD, "孙立", wrong("赵刚")],
    ["a 科室 point by the leader", POINT, "赵刚", RIGHT],
    ["a 科室 point by the head", POINT, "李强", wrong("赵刚")],
  ])("%s", (_, cell, reviewer, expected) => {
    expect(verdict(department(), cell, reviewer)).toEqual(expected);
    expect(verdict(department(), cell, reviewer, { institution: institution() })).toEqual(expected);
  });

  test("stands at the reviewer, from 评级 on", () => {
    const book = department().with(STAFF, "王芳");
    expect(found(book)).toEqual([[STAFF, "A03", "王芳"]]);
    expect(found(book, { stage: "排查" })).toEqual([]);
  });

  describe("a vacant head", () => {
    const vacant = department().with(`${cover}!B5`, "空缺").with(`${roster}!E2`, "干警");
    const acting = vacant.with(`${cover}!B6`, "张三");

    test("whoever acts reviews in his place", () => {
      expect(verdict(acting, `${staff}!V4`, "张三")).toEqual(RIGHT);
      expect(verdict(acting, `${staff}!V4`, "李强")).toEqual(wrong("张三"));
    });

    test("and is himself reviewed by the leader", () => {
      expect(verdict(acting, STAFF, "赵刚")).toEqual(RIGHT);
      expect(verdict(acting, STAFF, "张三")).toEqual([["A04", "error", null]]);
    });

    test("with nobody acting the leader reviews all", () => {
      expect(verdict(vacant, `${staff}!V4`, "赵刚")).toEqual(RIGHT);
      expect(verdict(vacant, `${staff}!V4`, "李强")).toEqual(wrong("赵刚"));
    });
  });

  describe("a head who is 班子成员", () => {
    const member = department().with(`${roster}!E2`, "班子成员");

    test("goes to 检察长 with his own rows", () => {
      expect(verdict(member, HEAD, "孙立")).toEqual(RIGHT);
      expect(verdict(member, HEAD, "赵刚")).toEqual(wrong("孙立"));
    });

    test("but his department's points go to the leader", () => {
      expect(verdict(member, POINT, "赵刚")).toEqual(RIGHT);
      expect(verdict(member, POINT, "孙立")).toEqual(wrong("赵刚"));
    });
  });

  test("a head who leads his own department goes to 检察长", () => {
    const book = department().with(`${cover}!B7`, "李强");
    expect(verdict(book, HEAD, "孙立")).toEqual(RIGHT);
    expect(verdict(book, HEAD, "李强")).toEqual([["A04", "error", null]]);
    expect(verdict(book, POINT, "孙立")).toEqual(RIGHT);
  });

  test("any of several leaders will do, and none of them is proposed", () => {
    const book = department().with(`${cover}!B7`, "赵刚、钱勇");
    expect(verdict(book, HEAD, "赵刚")).toEqual(RIGHT);
    expect(verdict(book, HEAD, "钱勇")).toEqual(RIGHT);
    expect(verdict(book, HEAD, "王芳")).toEqual(wrong(null));
  });

  test("检察长's own rows are for 院党组, and only a warning", () => {
    const book = department().with(`${roster}!E2`, "检察长");
    expect(verdict(book, HEAD, "院党组")).toEqual(RIGHT);
    expect(verdict(book, HEAD, "赵刚")).toEqual([["A03", "warning", null]]);
  });

  test.each(["受李强授权", "代签"])("a stand-in with %s in 备注 is a warning", (note) => {
    expect(verdict(department().with(`${staff}!AA3`, note), STAFF, "王芳")).toEqual([
      ["A03", "warning", null],
    ]);
  });

  test("人员编号 behind a reviewer's name says who he is", () => {
    expect(verdict(department(), STAFF, "李强（001）")).toEqual(RIGHT);
  });

  test("a namesake elsewhere is not oneself", () => {
    const books = institution()
      .with(`${INSTITUTION_TABS.departments}!G3`, "张三")
      .withRow(INSTITUTION_TABS.roster, 10, [
        "院领导班子",
        "100",
        "张三",
        "副检察长",
        "副检察长",
        "班子成员",
        null,
        null,
        null,
        "是",
      ]);
    const book = department().with(`${roster}!E3`, "科室负责人").with(`${cover}!B5`, "张三");
    expect(
      verdict(book, STAFF, "张三", { institution: books.with(`${INSTITUTION_TABS.departments}!E3`, "张三") }),
    ).toEqual([["A04", "error", null]]);
    expect(verdict(book, POINT, "张三", { institution: books })).toEqual(RIGHT);
  });

  test("机构设置 is believed before 科室信息", () => {
    const book = alsoOnRoster("周建国").with(`${cover}!B5`, "周建国");
    expect(verdict(book, STAFF, "周建国")).toEqual(RIGHT);
    expect(verdict(book, STAFF, "周建国", { institution: institution() })).toEqual(wrong("李强"));
  });
});

describe("整表审核: a register signed once", () => {
  const line = ["干警岗位", "李强", "同意", "2012-10-15"];
  const unsigned = department().withAll([`${staff}!V3`, `${staff}!W3`, `${staff}!X3`], null);
  const signed = unsigned.withRow(cover, 22, line);

  test("rows with a blank review inherit the line that fits them", () => {
    expect(found(signed)).toEqual([]);
  });

  test("a row that says anything itself inherits nothing", () => {
    expect(found(signed.with(`${staff}!W3`, "同意")).map(([, rule]) => rule)).toEqual(["A02", "A06"]);
  });

  test("the head's own rows have a line of their own", () => {
    const head = department().withAll([`${staff}!V2`, `${staff}!W2`, `${staff}!X2`], null);
    expect(said("A02", head.withRow(cover, 22, line))).toHaveLength(1);
    expect(found(head.withRow(cover, 23, ["负责人本人", "赵刚", "同意", "2012-10-15"]))).toEqual([]);
  });

  test("what is wrong with it stands at the row's own cell", () => {
    const book = unsigned.withRow(cover, 22, ["干警岗位", "王芳", "同意", "2012-10-1"]);
    expect(found(book)).toEqual([
      [`${staff}!V3`, "A03", "王芳"],
      [`${staff}!X3`, "A06", "2012-10-01"],
    ]);
  });

  test("退回 of the whole returns every row", () => {
    expect(found(unsigned.withRow(cover, 22, ["干警岗位", "李强", "退回", "2012-10-15"]))).toEqual([
      [`${staff}!W3`, "A07", "退回"],
    ]);
  });
});

describe("A05 to A07: opinion and day", () => {
  test.each([
    ["已阅", "A05"],
    ["不同意", "A07"],
    ["退回，请补充措施", "A07"],
  ])("%s is %s", (opinion, rule) => {
    expect(found(department().with(`${staff}!W2`, opinion)).map(([place, id]) => [place, id])).toEqual([
      [`${staff}!W2`, rule],
    ]);
  });

  test("同意 may be followed by words", () => {
    expect(found(department().with(`${staff}!W2`, "同意评为一级"))).toEqual([]);
  });

  test.each([
    ["2012-10-7", "before the assessment"],
    ["2012-10-27", "in the future"],
  ])("%s is %s", (day) => {
    const book = department().with(`${staff}!X2`, day);
    expect(found(book).map(([place, rule]) => [place, rule])).toEqual([[`${staff}!X2`, "A06"]]);
    expect(said("A06", book)[0]?.severity).toBe("error");
  });

  test("the day of the assessment and today will do", () => {
    expect(found(department().with(`${staff}!X2`, "2012-10-8").with(`${staff}!X3`, "2012-10-26"))).toEqual(
      [],
    );
  });
});

describe("A08: panel, party group, filing", () => {
  const tab = INSTITUTION_TABS.register;
  const of = (cell: string, value: string | null, given: Given = {}) =>
    reviewInstitution(institution().with(`${tab}!${cell}`, value), given).filter(
      ({ rule }) => rule !== "C05",
    );

  test("an orderly one says nothing", () => {
    expect(lines(of("B2", "执法办案"))).toEqual([]);
  });

  test.each(["S2", "T2", "U2", "V2", "W2"])("%s is missing", (cell) => {
    expect(of(cell, null).map(({ rule, severity }) => [rule, severity])).toEqual([["A08", "warning"]]);
    expect(of(cell, null, { stage: "汇总" })[0]?.severity).toBe("error");
    expect(of(cell, null, { stage: "排查" })).toEqual([]);
  });

  test.each([
    ["U2", "2012-10-15", "院党组 before the panel"],
    ["W2", "2012-10-17", "filed before 院党组"],
    ["W2", "2012-10-27", "filed in the future"],
  ])("%s %s: %s", (cell, day) => {
    expect(lines(of(cell, day))).toEqual([[`${tab}!${cell}`, "A08", day]]);
  });

  test("the six domains: a warning for each that is missing", () => {
    const findings = reviewInstitution(institution()).filter(({ rule }) => rule === "C05");
    expect(findings.map(({ severity }) => severity)).toEqual(Array(5).fill("warning"));
  });
});

describe("A09 to A11: how it was signed", () => {
  /** As the specification words it, with another library. */
  function seal(fields: readonly string[]): string {
    const bits = BigInt(
      `0x${createHash("sha256").update(fields.join("\u001F"), "utf8").digest("hex").slice(0, 10)}`,
    );
    const digits = bits.toString(32).padStart(8, "0");
    return [...digits].map((digit) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[parseInt(digit, 32)]).join("");
  }

  const FIELDS = [
    "GS-G-002",
    "张三",
    "公诉人",
    "审查起诉",
    "思想道德",
    "接受当事人及其委托人吃请，办人情案",
    "较大",
    "较严重",
    "二级",
    "2012-10-08",
    "李强",
    "同意",
    "2012-10-15",
  ];
  const numbered = department().with(`${staff}!A3`, "GS-G-002").with(`${staff}!Y3`, "电子");
  const sealed = numbered.with(`${staff}!Z3`, seal(FIELDS));

  test("a seal that fits says nothing, in small letters too", () => {
    expect(found(sealed)).toEqual([]);
    expect(found(numbered.with(`${staff}!Z3`, seal(FIELDS).toLowerCase()))).toEqual([]);
  });

  test("a known vector", () => {
    expect(seal(FIELDS)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(sealOf({ point: "  a\r\nb " })).toBe(
      seal(["", "", "", "", "", "a\nb", "", "", "", "", "", "", ""]),
    );
    expect(sealOf({})).toBe("T6WTHBFT");
  });

  test.each([
    ["I3", "接受当事人吃请，办人情案"],
    ["U3", "2012-10-9"],
    ["V3", "赵刚"],
  ])("a change of %s after approval breaks it", (cell, value) => {
    expect(lines(said("A09", sealed.with(`${staff}!${cell}`, value)))).toEqual([
      [`${staff}!Z3`, "A09", seal(FIELDS)],
    ]);
  });

  test("another spelling of the same does not", () => {
    expect(said("A09", sealed.with(`${staff}!M3`, "2级").with(`${staff}!U3`, "2012.10.8"))).toEqual([]);
  });

  test("a number given after approval is no change, another number is", () => {
    const before = seal(["", ...FIELDS.slice(1)]);
    expect(found(numbered.with(`${staff}!Z3`, before))).toEqual([]);
    expect(said("A09", sealed.with(`${staff}!A3`, "GS-G-009"))).toHaveLength(1);
  });

  test("a change of what was not reviewed does not", () => {
    expect(found(sealed.with(`${staff}!O3`, "会见当事人必须两人以上，每次作记录。"))).toEqual([]);
  });

  test("fields that a 科室 register does not have are empty", () => {
    const fields = [
      "",
      "",
      "",
      "审查起诉",
      "制度机制",
      "改变定性的案件未经集体讨论",
      "较大",
      "较严重",
      "二级",
    ];
    const book = department().with(
      `${own}!Y2`,
      seal([...fields, "2012-10-10", "赵刚", "同意", "2012-10-15"]),
    );
    expect(found(book)).toEqual([]);
  });

  test("A10 counts what is on paper, once a register", () => {
    const messages = said("A10", sealed).map(({ severity, message }) => [severity, message]);
    expect(messages).toEqual([
      ["hint", expect.stringContaining("2行是纸质签署")],
      ["hint", expect.stringContaining("4行是纸质签署")],
    ]);
  });

  test("A11: electronic, and no seal", () => {
    expect(found(numbered)).toEqual([[`${staff}!Y3`, "A11", "电子"]]);
    expect(found(numbered.with(`${staff}!Y3`, "纸质"))).toEqual([]);
  });
});
