import { saidAbove } from "../../src/reading/tabs/declared";
import { institution, table } from "../support/books";
import { caseOf, review } from "../support/found";
import { Book, tab, toGrid, type Cell } from "../support/sheets";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";

/** 姓名：, 岗位：, 职务： in the lines above a table hold for its rows. */

const HEADER = ["序号", "岗位职责（职权）", "风险类别", "风险点及表现形式", "风险等级", "防控措施", "责任人"];
const ROWS = [
  [1, "审查起诉", "岗位职责", "退查前未说明理由，延长期限", "二级", "退查填写审批表", "张三"],
  [2, "审查起诉", "岗位职责", "量刑建议尺度前后不一", "二级", "列出参考标准", "张三"],
];
const personal = (...above: readonly (readonly Cell[])[]) =>
  new Book("公诉科.xlsx", [tab("Sheet1", [["岗位廉政风险点登记表"], ...above, HEADER, ...ROWS])]);
const whose = (book: Book) =>
  caseOf(book, { institution: institution() }).points.map(({ record: { name, post, title } }) => [
    name,
    post,
    title,
  ]);

test.each([
  ["in one cell", [["姓名：张三    职务：检察员    岗位：公诉人    科室：公诉科"]]],
  ["in cells of their own", [["姓名：张三", null, "职务：检察员", "岗位：公诉人"]]],
  ["label and value in two cells", [["姓名", "张三", "职务", "检察员", "岗位", "公诉人"]]],
  ["on several lines", [["姓 名：张　三"], ["所在岗位：公诉人", "职务：检察员"]]],
  [
    "with brackets and colons of either width",
    [["姓名(签字): 张三", "职务：检察员；", "岗位: 公诉人（主诉）"]],
  ],
])("%s", (_how, above) => {
  expect(whose(personal(...above))).toEqual(Array(2).fill(["张三", "公诉人", "检察员"]));
});

test("columns that stand above are not missing (L03), and the person is known (C01)", () => {
  const found = review(personal(["姓名：张三  职务：检察员  岗位：公诉人"]), { institution: institution() });
  expect(found.filter(({ rule }) => rule === "L03").map(({ field }) => field)).not.toContain("name");
  expect(found.filter(({ rule }) => rule === "C01").map(({ value }) => value)).not.toContain("张三");
  expect(found.filter(({ rule, field }) => rule === "F01" && field === "name")).toEqual([]);
});

test("a line with 姓名 makes it a register of people, though neither title nor columns say so", () => {
  const book = new Book("公诉科.xlsx", [tab("Sheet1", [["姓名：张三  岗位：公诉人"], HEADER, ...ROWS])]);
  expect(caseOf(book, { institution: institution() }).points.map(({ level }) => level)).toEqual([
    "岗位",
    "岗位",
  ]);
});

test.each([
  ["under a header of its own", [HEADER]],
  ["under the first header", []],
])("rows below another person's line are that person's: %s", (_how, head) => {
  const above = [["姓名：张三  岗位：公诉人"], HEADER, ...ROWS];
  const below = [["姓名：王芳  职务：书记员"], ...head, ...ROWS];
  const book = new Book("公诉科.xlsx", [tab("Sheet1", [...above, ...below])]);
  expect(whose(book)).toEqual([
    ...Array<unknown>(2).fill(["张三", "公诉人", "检察员"]),
    ...Array<unknown>(2).fill(["王芳", null, "书记员"]),
  ]);
});

test("a cell of the row is believed before the line", () => {
  const rows = table(staffRegister, [
    { name: "王芳", post: "内勤", point: "泄露案件信息" },
    { point: "交接不清" },
  ]);
  const book = new Book("公诉科.xlsx", [tab("岗位风险点登记表", [["姓名：张三"], ...rows])]);
  expect(whose(book).map(([name]) => name)).toEqual(["王芳", "张三"]);
});

test.each([
  ["a header in two lines is no line of labels", [["姓名", "岗位", "职务"], ["风险点"]]],
  ["another label that ends like one", [["负责人姓名：张三"], ["责任岗位：内勤"]]],
])("%s", (_what, above) => {
  const { name, post } = saidAbove(toGrid(tab("Sheet1", above)));
  expect([name, post]).toEqual([null, null]);
});
