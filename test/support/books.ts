import { cover, SHEET_REVIEW_LINES } from "../../src/subjects/registers/sheets/cover";
import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import { departments } from "../../src/subjects/institution/sheets/departments";
import { keysOf, type SheetDefinition } from "../../src/sheets/define-sheet";
import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { institutionInfo } from "../../src/subjects/institution/sheets/institution-info";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { keyAreas } from "../../src/subjects/institution/sheets/key-areas";
import { institutionRoster, roster } from "../../src/subjects/institution/sheets/roster";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { Book, date, tab, type Cell, type Rows } from "./sheets";

/** Correct workbooks of 公诉科 and of the institution; tests put one thing wrong and look at what is said. */

type Line<K extends string> = Partial<Record<K, Cell>>;

/** A table from row 1: the standard headers, then a row for each record. */
export function table<K extends string>(definition: SheetDefinition<K>, records: readonly Line<K>[]): Rows {
  const keys = keysOf(definition);
  const headers = keys.map((key) => definition.columns[key].header);
  return [headers, ...records.map((record) => keys.map((key) => record[key] ?? null))];
}

/** Labels in column A, values in column B, from row 1 in the order of the definition. */
export function form<K extends string>(definition: SheetDefinition<K>, record: Line<K>): Rows {
  return keysOf(definition).map((key) => [definition.columns[key].header, record[key] ?? null]);
}

/** A row of a register by key, in the order of the columns. */
export function row<K extends string>(definition: SheetDefinition<K>, record: Line<K>): Cell[] {
  return keysOf(definition).map((key) => record[key] ?? null);
}

const person = (name: string, title: string, post: string, rank: string) => ({
  name,
  title,
  post,
  rank,
  inScope: "是",
});

export const PEOPLE = [
  { ...person("李强", "科长", "科长", "科室负责人"), staffNo: "001" },
  { ...person("张三", "检察员", "公诉人", "干警"), staffNo: "002" },
  { ...person("王芳", "书记员", "内勤", "干警"), staffNo: "003" },
];

const reviewed = (assessedOn: string, reviewer: string) => ({
  assessedOn: date(assessedOn),
  reviewer,
  opinion: "同意",
  reviewedOn: date("2012-10-15"),
});

/** Row 2 李强, row 3 张三, row 4 王芳. */
export const STAFF_POINTS = [
  {
    name: "李强",
    title: "科长",
    post: "科长",
    power: "主持全科工作，管理科室队伍",
    category: "岗位职责",
    aspect: "履行职责",
    point: "审批案件时把关不严，对下属办案监督不到位",
    likelihood: "较大",
    severity: "严重",
    grade: "一级",
    measures: "1、每月抽查案卷不少于两件并登记；\n2、重大案件一律提交科务会集体讨论。",
    responsible: "李强",
    due: "长期",
    ...reviewed("2012-10-8", "赵刚"),
  },
  {
    name: "张三",
    title: "检察员",
    post: "公诉人",
    power: "审查起诉",
    category: "思想道德",
    aspect: "社会交往",
    point: "接受当事人及其委托人吃请，办人情案",
    likelihood: "较大",
    severity: "较严重",
    grade: "二级",
    measures: "严格执行回避规定，会见当事人必须两人以上并作记录。",
    responsible: "张三",
    due: date("2012-12-31"),
    ...reviewed("2012-10-8", "李强"),
  },
  {
    name: "王芳",
    title: "书记员",
    post: "内勤",
    power: "案卷收发保管",
    category: "制度机制",
    aspect: "开展业务",
    point: "案卷交接手续不全，泄露案件信息",
    likelihood: "较低",
    severity: "较轻微",
    grade: "三级",
    measures: "建立案卷交接台账，交接双方签字。",
    responsible: "王芳",
    due: "2012-12",
    ...reviewed("2012-10-8", "李强"),
  },
];

const aspectPoint = (aspect: string, point: string, measures: string) => ({
  power: "审查起诉",
  step: "案件审批",
  category: "制度机制",
  aspect,
  focus: "检察权运行",
  point,
  posts: "公诉人",
  likelihood: "较大",
  severity: "较严重",
  grade: "二级",
  measures,
  responsible: "李强",
  due: "长期",
  ...reviewed("2012-10-10", "赵刚"),
});

/** Rows 2 to 5, one for each aspect. */
export const DEPARTMENT_POINTS = [
  aspectPoint("业务流程", "改变定性的案件未经集体讨论", "改变定性一律提交检委会，留存讨论记录。"),
  aspectPoint("制度规范", "量刑建议没有统一标准", "制定量刑建议办法，每季度通报执行情况。"),
  aspectPoint("内部管理", "内部请示汇报制度执行不严", "建立请示汇报台账，分管领导每月检查。"),
  aspectPoint("监督制约", "不起诉案件缺少外部监督", "拟不起诉案件邀请人民监督员评议。"),
];

export const COVER = {
  institution: "新会区检察院",
  year: 2012,
  code: "GS",
  department: "公诉科",
  head: "李强",
  leaders: "赵刚",
  filledBy: "王芳",
  filledOn: date("2012-10-20"),
  discussedOn: date("2012-10-10"),
  expected: 3,
  present: 3,
  chair: "李强",
  recorder: "王芳",
  chief: "孙立",
  matrix: "乘积",
};

const SIGNED = ["整表审核", "审核人", "审核意见", "审核日期", "登记人", "原件存放"];

/** The first row of 整表审核 below the form; its lines follow. */
export const SHEET_REVIEW_ROW = keysOf(cover).length + 2;

export const TABS = {
  cover: cover.tab,
  roster: roster.tab,
  staff: staffRegister.tab,
  department: departmentRegister.tab,
  changes: gradeChanges.tab,
} as const;

/** 公诉科.xlsx, of which nothing is said but that it is signed on paper (A10). */
export function department(): Book {
  return new Book(
    "公诉科.xlsx",
    [
      tab(TABS.cover, [...form(cover, COVER), [], SIGNED, ...SHEET_REVIEW_LINES.map((line) => [line])]),
      tab(TABS.roster, table(roster, PEOPLE)),
      tab(TABS.staff, table(staffRegister, STAFF_POINTS)),
      tab(TABS.department, table(departmentRegister, DEPARTMENT_POINTS)),
      tab(TABS.changes, table(gradeChanges, [])),
    ],
    { "IRPC.Kind": "department", "IRPC.Version": "1", "IRPC.Department": "GS" },
  );
}

export const LEADERS = [
  person("孙立", "检察长", "检察长", "检察长"),
  person("赵刚", "副检察长", "副检察长", "班子成员"),
  person("钱勇", "副检察长", "副检察长", "班子成员"),
];

export const DEPARTMENT_LINES = [
  { order: 1, code: "BG", name: "办公室", head: "周明", leaders: "钱勇" },
  { order: 2, code: "GS", name: "公诉科", aliases: "公诉、起诉科", head: "李强", leaders: "赵刚" },
  { order: 3, code: "FT", name: "反贪污贿赂局", aliases: "反贪局", head: "吴磊", leaders: "赵刚、钱勇" },
];

export const INSTITUTION_POINT = {
  domain: "执法办案",
  power: "决定起诉、不起诉",
  place: "检察委员会",
  category: "制度机制",
  point: "决策程序不规范，个人意见代替集体决定",
  likelihood: "大",
  severity: "严重",
  grade: "一级",
  measures: "严格执行检委会议事规则，会议全程记录。",
  responsibleDepartment: "公诉科",
  responsible: "赵刚",
  due: "长期",
  panelOn: date("2012-10-16"),
  opinion: "同意",
  partyOn: date("2012-10-18"),
  filingNo: "新检备〔2012〕1号",
  filedOn: date("2012-10-19"),
};

export const INSTITUTION_TABS = {
  info: institutionInfo.tab,
  departments: departments.tab,
  roster: institutionRoster.tab,
  keyAreas: keyAreas.tab,
  register: institutionRegister.tab,
} as const;

/** The plan's own months. */
const STAGE_DAYS = {
  mobilisingFrom: date("2012-08-01"),
  mobilisingTo: date("2012-09-30"),
  findingFrom: date("2012-10-01"),
  findingTo: date("2012-10-31"),
  gradingFrom: date("2012-10-01"),
  gradingTo: date("2012-10-31"),
  measuresFrom: date("2012-11-01"),
  measuresTo: date("2012-11-30"),
  summingFrom: date("2012-12-01"),
  summingTo: date("2012-12-31"),
};

/** The institution workbook that knows 公诉科 and its people. */
export function institution(): Book {
  const people = [
    ...LEADERS.map((line) => ({ department: "院领导班子", ...line })),
    { department: "办公室", ...person("周明", "主任", "主任", "科室负责人") },
    ...PEOPLE.map((line) => ({ department: "公诉科", ...line })),
    { department: "反贪污贿赂局", ...person("吴磊", "局长", "局长", "科室负责人") },
  ];
  return new Book(
    "院工作簿.xlsx",
    [
      tab(
        INSTITUTION_TABS.info,
        form(institutionInfo, {
          institution: "新会区检察院",
          year: 2012,
          chief: "孙立",
          cityOffice: "江门市检察院",
          discipline: "新会区纪委",
          matrix: "乘积",
          ...STAGE_DAYS,
        }),
      ),
      tab(INSTITUTION_TABS.departments, table(departments, DEPARTMENT_LINES)),
      tab(INSTITUTION_TABS.roster, table(institutionRoster, people)),
      tab(INSTITUTION_TABS.keyAreas, table(keyAreas, [])),
      tab(INSTITUTION_TABS.register, table(institutionRegister, [INSTITUTION_POINT])),
    ],
    { "IRPC.Kind": "institution", "IRPC.Version": "1" },
  );
}
