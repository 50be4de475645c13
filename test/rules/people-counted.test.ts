import { absentees } from "../../src/subjects/registers/rules/register/absentees";
import { isAboutPeople } from "../../src/subjects/registers/rules/register/managing-people";
import { department, TABS } from "../support/books";
import { found, said } from "../support/found";

const { cover, roster, staff } = TABS;

describe("C07: how many people 缺席说明 accounts for", () => {
  const NAMES = ["张三", "李四", "王芳", "李强"];

  test.each([
    ["2人出差", 2],
    ["两人请假", 2],
    ["２名干警外出学习", 2],
    ["十二人请假", 12],
    ["李四等3人", 3],
    ["李四等3人出差，王五病假", 4],
    ["张三、李四2人出差", 2],
    ["张三、李四，2人出差", 2],
    ["张三病假、2人出差", 3],
    ["出差2人，病假1人", 3],
    ["共3人请假：张三、李四、王五", 3],
    ["出差2人：张三、李四，病假1人：王五", 3],
    ["2人出差（张三、李四）", 2],
    ["出差（张三、李四）", 2],
    ["张三（出差、开会）、李四（病假）", 2],
    ["张三因公出差，已补课；李四病假", 2],
    ["张三，病假", 1],
    ["张三，李四，各请假", 2],
    ["张三出差；张三病假", 1],
    ["赵六请假", 1],
    ["应到8人，实到6人，2人出差", 2],
    ["病假", 0],
    ["无", 0],
    ["全员到会", 0],
    ["", 0],
  ])("%s: %i", (text, people) => {
    expect(absentees(text, NAMES)).toBe(people);
  });

  test.each([
    [2, "2人出差", []],
    [2, "1人出差", ["B14"]],
    [2, "李四等2人", []],
    [1, "病假", ["B14"]],
  ])("%i absent, %s", (absent, text, cells) => {
    const book = department()
      .with(`${cover}!B14`, 3 - absent)
      .with(`${cover}!B15`, text);
    expect(found(book).map(([cell]) => cell)).toEqual(cells.map((cell) => `${cover}!${cell}`));
  });
});

describe("C06: words about managing people, not things", () => {
  test.each([
    ...[
      "对干警疏于管教",
      "疏于管教",
      "队伍管理松散",
      "带队伍不力",
      "一岗双责履行不到位",
      "管不住下属，放任违纪",
    ],
    ...["对本科人员教育管理不到位", "科室管理不严", "不注重对科室人员的廉政教育", "选人用人不公", "人员管理"],
  ])("%s is about people", (text) => {
    expect(isAboutPeople(text)).toBe(true);
  });

  test.each([
    ...["车辆日常管理不规范", "资金监督管理不到位", "案件监督管理", "内部管理制度不健全", "涉案款物管理混乱"],
    ...["人员经费管理不规范", "干部档案管理不严"],
    ...["档案管理不善", "监督管理赃款赃物", "印章管理", "在押人员监督管理", "审批案件时把关不严"],
  ])("%s is not", (text) => {
    expect(isAboutPeople(text)).toBe(false);
    const book = department().withAll([`${staff}!E2`, `${staff}!I2`], text);
    expect(said("C06", book)).toMatchObject([{ severity: "hint", value: "李强" }]);
  });
});

test.each([null, "无", "/", "见附件"])(
  "不纳入原因 %s gives no reason, on whichever roster (F01)",
  (reason) => {
    const book = department().with(`${roster}!I4`, "否").with(`${roster}!J4`, reason).with(`${cover}!B13`, 2);
    expect(said("F01", book.with(`${cover}!B14`, 2))).toMatchObject([{ place: { row: 4, column: 10 } }]);
    expect(said("F01", book.with(`${roster}!J4`, "借调市院"))).toEqual([]);
  },
);
