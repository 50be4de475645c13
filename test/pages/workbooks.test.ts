import { newInstitution } from "../../src/flows/new-institution";
import { departmentWorkbook, institutionWorkbook } from "../../src/flows/workbooks/workbooks";
import { cover } from "../../src/subjects/registers/sheets/cover";
import { recordOf } from "../../src/sheets/define-sheet";
import { institutionInfo } from "../../src/subjects/institution/sheets/institution-info";
import { roster } from "../../src/subjects/institution/sheets/roster";

const person = recordOf(roster, {
  name: "刘春晖",
  title: "科长",
  post: "科长",
  rank: "科室负责人",
  inScope: "是",
});
const tabs = ({ sheets }: { readonly sheets: readonly { readonly sheet: string }[] }) =>
  sheets.map(({ sheet }) => sheet);

test("a department workbook has its tabs in order and says what it is", () => {
  const image = departmentWorkbook({ cover: recordOf(cover, { code: "GS" }), roster: [person] });
  expect(tabs(image)).toEqual([
    "填表说明",
    "科室信息",
    "人员名册",
    "岗位风险点登记表",
    "科室风险点登记表",
    "等级调整记录",
  ]);
  expect(image.properties).toEqual({
    "IRPC.Kind": "department",
    "IRPC.Version": "1",
    "IRPC.Department": "GS",
  });
});

test("the leadership has no 科室 register", () => {
  const image = departmentWorkbook({ cover: recordOf(cover, { code: "LD" }), roster: [person] });
  expect(tabs(image)).toEqual(["填表说明", "科室信息", "人员名册", "岗位风险点登记表", "等级调整记录"]);
});

test("an institution workbook has its tabs in order, the last state hidden behind them", () => {
  const image = institutionWorkbook({ info: recordOf(institutionInfo, {}), departments: [], roster: [] });
  expect(tabs(image)).toEqual([
    "填表说明",
    "单位信息",
    "机构设置",
    "人员名册",
    "重点排查清单",
    ...["领导小组", "工作记录"],
    "假日表",
    "单位风险点登记表",
    ...["等级调整记录", "监督检查记录", "制度清单", "权力运行流程"],
    "风险点汇总表",
    ...["考核项目", "考核评分表", "实施进度", "等级历史"],
    "核查结果",
    "汇总记录",
    "未并入清单",
    "处理决定",
    "_上次汇总",
  ]);
  expect(image.sheets.at(-1)?.state).toBe("veryHidden");
  expect(image.properties).toEqual({ "IRPC.Kind": "institution", "IRPC.Version": "1" });
});

test("names are offered from the roster, spare lines included", () => {
  const image = departmentWorkbook({ cover: recordOf(cover, { code: "GS" }), roster: [person] });
  const register = image.sheets.find(({ sheet }) => sheet === "岗位风险点登记表");
  expect(register?.validations?.[1]?.accepts).toEqual({ kind: "list-range", range: "'人员名册'!$B$4:$B$24" });
});

test("the sixtieth department of a new workbook is offered too", () => {
  const { sheets } = newInstitution("2012");
  const offered = ["人员名册", "重点排查清单", "单位风险点登记表"].map((tab) =>
    sheets
      .find(({ sheet }) => sheet === tab)
      ?.validations?.flatMap(({ accepts }) => (accepts.kind === "list-range" ? [accepts.range] : []))
      .find((range) => range.startsWith("'机构设置'")),
  );
  for (const range of offered) expect(Number(/\d+$/.exec(range ?? "")?.[0])).toBeGreaterThan(60);
});
