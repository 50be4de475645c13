import { department, institution, INSTITUTION_TABS, LEADERS, TABS } from "../support/books";
import { found, lines, review, said, type Given } from "../support/found";
import type { Book } from "../support/sheets";

/** A03 where somebody else signed, where posts are vacant, and where one person holds several. */

const { cover, roster, staff, department: own } = TABS;
const { departments, roster: houseRoster } = INSTITUTION_TABS;
const [HEADS, STAFFS, POINT] = [`${staff}!V2`, `${staff}!V3`, `${own}!U2`];
const withNote = (note: string) => department().with(STAFFS, "王芳").with(`${staff}!AA3`, note);
const reviewer = (book: Book, cell: string, name: string, given: Given = {}) =>
  lines(review(book.with(cell, name), given))
    .filter(([place]) => place === cell)
    .map(([, rule]) => rule);

describe("备注 says that somebody stood in", () => {
  test.each([
    ...["受李强授权", "授权王芳审核", "委托王芳代审", "代签", "代审", "代为审核", "代行职责", "代行科长职责"],
    ...[
      "因李强外出由王芳代",
      "因科长出差，由副科长王芳代审",
      "由王芳代李强审核",
      "李强不在，授权王芳",
      "有委托书",
    ],
  ])("%s: a warning", (note) => {
    expect(said("A03", withNote(note))).toMatchObject([{ severity: "warning", fix: null }]);
  });

  test.each([
    ...["代表性案件", "代管涉案物品", "代码GS01", "时代要求高", "新时代审判工作", "代理检察员", "替代岗位"],
    ...[
      "委托人吃请较多",
      "涉及委托代理人",
      "授权不明",
      "未经授权",
      "待授权",
      "须先授权",
      "由王芳代李强出庭",
      "没有委托",
      "不得代签",
      "代签收案卷",
      "代表科室",
    ],
  ])("%s: no stand-in, an error", (note) => {
    expect(said("A03", withNote(note))).toMatchObject([{ severity: "error", fix: { value: "李强" } }]);
  });
});

describe("vacant posts", () => {
  test.each(["空缺", "（空缺）", "暂缺", "无", "待定", "—"])("科室负责人 %s is nobody", (word) => {
    const vacant = department().with(`${cover}!B5`, word).with(`${roster}!E2`, "干警");
    expect(reviewer(vacant, STAFFS, "赵刚")).toEqual([]);
    expect(reviewer(vacant.with(`${cover}!B6`, "王芳"), STAFFS, "王芳")).toEqual([]);
    const house = institution().with(`${departments}!E3`, word);
    expect(reviewer(department(), STAFFS, "赵刚", { institution: house })).toEqual([]);
  });

  test("nobody acts where 主持工作人 says so", () => {
    const vacant = department()
      .withAll([`${cover}!B5`, `${cover}!B6`], "空缺")
      .with(`${roster}!E2`, "干警");
    expect(reviewer(vacant, STAFFS, "赵刚")).toEqual([]);
    expect(reviewer(vacant, STAFFS, "李强")).toEqual(["A03"]);
  });

  test("who acts as head and leads the department too goes to 检察长 with his own rows", () => {
    const acting = department()
      .with(`${cover}!B5`, "空缺")
      .with(`${cover}!B6`, "李强")
      .with(`${cover}!B7`, "李强");
    expect(reviewer(acting, HEADS, "孙立")).toEqual([]);
    expect(reviewer(acting, HEADS, "王芳")).toEqual(["A03"]);
    expect(reviewer(acting, STAFFS, "李强")).toEqual([]);
    expect(reviewer(acting, POINT, "李强")).toEqual([]);
  });
});

describe("one person, several lines", () => {
  const alsoLeader = institution().withRow(houseRoster, 11, [
    ...["院领导班子", null, "李强", "党组成员", "党组成员", "班子成员", null, null, null, "是"],
  ]);

  test.each([
    ["and the head of a department", `${houseRoster}!F6`, "科室负责人"],
    ["and 兼任 in it", `${houseRoster}!H6`, "兼任"],
  ])("班子成员 on another line %s goes to 检察长", (_, cell, value) => {
    const given = { institution: alsoLeader.with(`${houseRoster}!B6`, null).with(cell, value) };
    const book = department().with(`${roster}!A2`, null);
    expect(reviewer(book, HEADS, "孙立", given)).toEqual([]);
    expect(reviewer(book, HEADS, "赵刚", given)).toEqual(["A03"]);
    expect(reviewer(book, POINT, "赵刚", given)).toEqual([]);
  });

  test("科室负责人 on the roster is reviewed by the leader, and takes 负责人本人 of 整表审核, whoever 机构设置 calls head", () => {
    const given = { institution: institution().with(`${departments}!E3`, "张三") };
    expect(reviewer(department(), HEADS, "赵刚", given)).toEqual([]);
    expect(reviewer(department(), HEADS, "张三", given)).toEqual(["A03"]);
    const unsigned = department().withAll([HEADS, `${staff}!W2`, `${staff}!X2`], null);
    const signed = unsigned.withRow(cover, 23, ["负责人本人", "赵刚", "同意", "2012-10-15"]);
    expect(found(signed, given).filter(([cell]) => /!.2$/.test(cell))).toEqual([]);
  });
});

describe("a head or leader who is on no roster (U01)", () => {
  const stranger = { institution: institution().with(`${departments}!E3`, "李疆") };

  test("makes none of his people's rows wrong, and nobody's fix is a stranger", () => {
    expect(found(department(), stranger)).toEqual([]);
    expect(said("A03", department().with(STAFFS, "王芳"), stranger)).toEqual([]);
  });

  test("rows that ask for others are judged as ever", () => {
    expect(reviewer(department(), HEADS, "王芳", stranger)).toEqual(["A03"]);
    expect(reviewer(department(), STAFFS, "张三", stranger)).toEqual(["A04"]);
  });

  test("in a workbook judged alone 科室信息 is believed", () => {
    expect(reviewer(department().with(`${cover}!B5`, "周建国"), STAFFS, "王芳")).toEqual(["A03"]);
  });

  test.each(LEADERS.slice(1).map(({ name }) => name))("a leader %s off the roster", (name) => {
    const house = institution().with(`${departments}!G3`, `${name}某`);
    expect(reviewer(department(), POINT, "王芳", { institution: house })).toEqual([]);
  });
});
