import fc from "fast-check";
import { definitionsOf, departmentSheets, institutionSheets } from "../../src/books";
import { personalBook } from "../../src/books/personal-book";
import { supervisionBook } from "../../src/books/supervision-book";
import { paneSheets } from "../../src/books/pane-sheets";
import type { Column } from "../../src/sheets/columns/column";
import { cellTyped, textShown } from "../../src/sheets/columns/typed";
import type { CellValue } from "../../src/workbook/grid";

const SHEETS = [
  ...new Set([
    ...departmentSheets,
    ...institutionSheets,
    ...definitionsOf(supervisionBook),
    ...definitionsOf(personalBook),
    ...paneSheets,
  ]),
];
const CONTEXT = { year: "2012", oddGrades: new Map<string, string>() };

/** Every column of every sheet: `kind control`, with `+` behind the kind where several may stand in a cell. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cover: {
    "text paragraph": "absence",
    "text text": "institution code department telephone",
    "whole number": "year expected present",
    "person person": "head acting filledBy chair recorder",
    "persons+ people": "leaders",
    "day date": "filledOn discussedOn",
    "whole fixed": "submission",
    "person fixed": "chief",
    "choice fixed": "matrix",
  },
  sheetReview: {
    "choice fixed": "scope",
    "person person": "reviewer registrar",
    "opinion choice": "opinion",
    "day date": "reviewedOn",
    "text text": "archive",
  },
  roster: {
    "text text": "staffNo title post",
    "person person": "name",
    "choice choice": "rank party duty state inScope",
    "text paragraph": "outReason note",
  },
  staffRegister: {
    "text fixed": "riskId seal",
    "person person": "name reviewer",
    "text text": "title post responsible",
    "text paragraph": "power point gradeReason measures norm note",
    "choice choice": "category likelihood severity urgency grade done signing",
    "choices+ choices": "aspect method",
    "due deadline": "due",
    "day date": "doneOn assessedOn reviewedOn",
    "opinion choice": "opinion",
  },
  departmentRegister: {
    "text fixed": "riskId seal",
    "text paragraph": "power point gradeReason measures norm note",
    "text text": "step posts responsible",
    "choice choice": "category likelihood severity urgency grade done signing",
    "choices+ choices": "aspect focus",
    "due deadline": "due",
    "day date": "doneOn assessedOn reviewedOn",
    "person person": "reviewer",
    "opinion choice": "opinion",
  },
  gradeChanges: {
    "text text": "riskId",
    "choice choice": "change from to withdrawal",
    "text paragraph": "reason ground",
    "day date": "assessedOn reviewedOn effectiveOn",
    "person person": "reviewer",
    "opinion choice": "opinion",
  },
  institutionInfo: {
    "text text": "institution cityOffice discipline officeMark institutionCode parentCode addInCatalogue",
    "whole number":
      "year inspectFirst inspectSecond inspectThird convertedScore selfWeight officeWeight leaderWeight excellentFrom passFrom",
    "day date":
      "filledOn mobilisingFrom mobilisingTo findingFrom findingTo gradingFrom gradingTo measuresFrom measuresTo summingFrom summingTo",
    "person person": "chief",
    "persons+ people": "panel",
    "choice choice": "matrix fileAll redHead analysisCycle tier houseKind",
    "period text":
      "heartTalk criticism letterTalk inquiry admonition proposal rectification deliveryGrace newRiskTerm",
  },
  personalPage: {
    "text fixed": "institution department name staffNo title post",
    "whole fixed": "year",
    "text text": "power",
    "day date": "filledOn",
  },
  personalPoints: {
    "text fixed": "riskId",
    "text paragraph": "point measures",
    "choices+ choices": "aspect",
    "choice choice": "category likelihood severity",
  },
  gradeHistory: {
    "text fixed": "riskId",
    "text text": "batch",
    "day date": "日期 reviewedOn",
    "choice choice": "事件 from to",
    "text paragraph": "原因",
    "person person": "reviewer",
  },
  inspections: {
    "text fixed": "编号",
    "day date": "检查日期 整改期限",
    "persons+ people": "检查人",
    "text text": "riskId",
    "choice choice": "方式 落实情况 处理",
    "text paragraph": "问题 整改结果",
  },
  norms: {
    "text text": "名称 responsibleDepartment 文号",
    "choice choice": "类型",
    "day date": "计划完成 发布日期",
    "text paragraph": "关联风险点编号",
    "choice fixed": "status",
  },
  flow: {
    "text text": "power department 环节序号 环节名称 承办岗位 办理时限 riskId",
    "choice choice": "类型",
    "text paragraph": "下一环节 对应制度",
  },
  leadingGroup: {
    "person person": "name",
    "choice choice": "组内职务",
    "text fixed": "title",
    "choice fixed": "party",
  },
  workLog: {
    "day date": "日期",
    "choice choice": "类型",
    "text text": "department 接收单位 文号",
    "text paragraph": "内容 参加人 材料",
    "whole number": "应到 实到",
  },
  progress: {
    "choice choice": "阶段 status",
    "text text": "department",
    "day date": "完成日期 判断日期",
    "text paragraph": "还差",
  },
  appraisalItems: {
    "text text": "项目编号 项目 每项扣分",
    "text paragraph": "考核内容 评分标准 取数",
    "score text": "分值",
    "choice choice": "对象",
  },
  appraisals: {
    "whole fixed": "year",
    "text fixed": "对象 项目 考核内容 评分标准 扣分原因",
    "score fixed": "分值 扣分 加权得分",
    "score text": "自评分 考核分 领导评价分",
    "text paragraph": "note",
  },
  departments: {
    "whole number": "order",
    "text text": "code name aliases into",
    "person person": "head acting",
    "persons+ people": "leaders",
    "day date": "from to",
    "text paragraph": "note",
  },
  institutionRoster: {
    "text text": "department staffNo title post",
    "person person": "name",
    "choice choice": "rank party duty state inScope",
    "text paragraph": "outReason note",
  },
  keyAreas: {
    "text text": "place department filingNo",
    "choice choice": "reason result grade",
    "text paragraph": "riskIds explanation note",
    "day date": "panelOn partyOn filedOn",
  },
  institutionRegister: {
    "text fixed": "riskId",
    "choice choice": "domain category likelihood severity urgency grade done",
    "text paragraph": "power point gradeReason measures norm note",
    "text text": "place responsibleDepartment responsible filingNo",
    "due deadline": "due",
    "day date": "doneOn panelOn partyOn filedOn",
    "opinion choice": "opinion",
  },
  institutionTable: {
    "text fixed": "riskId source fingerprint batch",
    "choice choice": "level category likelihood severity grade done 沿用状态",
    "text text": "department name title post step aspect responsible departmentHead leader filingNo",
    "text paragraph": "power point gradeReason measures norm",
    "due deadline": "due",
    "day date": "assessedOn reviewedOn filedOn",
    "person person": "reviewer",
    "opinion choice": "opinion",
    "choice fixed": "status 上年等级",
  },
  systemTable: {
    "whole number": "number",
    "text text": "department post power category grade norm responsible departmentHead leader",
    "text paragraph": "point measures",
  },
  findings: {
    "whole number": "number",
    "choice choice": "severity",
    "text text": "rule file sheet cell field value fix basis",
    "text paragraph": "message",
  },
  batches: {
    "text text": "batch department by submission",
    "text paragraph": "file sha256 changes note",
    "whole number": "read merged setAside added changed unchanged missing",
    "day date": "mergedOn",
  },
  setAside: {
    "text text": "batch sheet department name rule",
    "text paragraph": "file point reason",
    "whole number": "row",
    "text fixed": "riskId",
  },
  decisions: {
    "text text": "riskId field spelling",
    "text paragraph": "departmentValue institutionValue file note",
    "choice choice": "choice meaning",
    "day date": "decidedOn",
  },
  previousTable: {
    "text fixed": "riskId source fingerprint batch written approvedAs",
    "choice choice": "level category likelihood severity grade done 沿用状态",
    "text text": "department name title post step aspect responsible departmentHead leader filingNo",
    "text paragraph": "power point gradeReason measures norm",
    "due deadline": "due",
    "day date": "assessedOn reviewedOn filedOn",
    "person person": "reviewer",
    "opinion choice": "opinion",
    "choice fixed": "status 上年等级",
  },
  disposals: {
    "choice choice": "对象类型 grade",
    "text text": "处置方式",
  },
  archive: {
    "text fixed": "entry",
    "day date": "收集日期 核实日期 移送日期 归档日期",
    "choice choice": "来源 category 是否新发现风险 处理意见 密级",
    "text text": "来源件号 涉及科室 关联风险点编号 关联通知书编号 移送机关",
    "persons+ people": "涉及人员",
    "text paragraph": "信息内容 核实情况 处理结果",
    "person person": "批准人 承办人",
    "choice fixed": "status",
  },
  archiveAnalyses: {
    "text text": "统计期 建议对象",
    "whole fixed": "信息总数",
    "text fixed": "按来源 按科室 按类别 与上期比",
    "text paragraph": "趋势分析 预防对策建议 采纳情况",
    "person person": "报告人",
    "day date": "报告日期",
  },
  leaderFiles: {
    "person person": "name 承办人",
    "text fixed": "title",
    "day date": "建档日期 更新日期",
    "text text": "存放处",
  },
  warnings: {
    "text fixed": "number title",
    "choice fixed": "系列 grade status",
    "choice choice": "对象类型 复核意见 建议调整等级",
    "text text": "对象 department riskId 信息来源 处置方式",
    "text paragraph": "预警事由 整改要求 延期理由 成因分析 整改措施 整改结果 作废原因",
    "person person": "leader 批准人 签发人 送达人 签收人 延期批准人 复核人",
    "day date": "批准日期 签发日期 签收日期 延期至 回告日期 复核日期 作废日期",
    "day fixed": "due",
    "due deadline": "整改完成时限",
    "whole fixed": "round",
  },
  accountability: {
    "text fixed": "编号",
    "day date": "日期 作出日期",
    "person person": "被追究人",
    "text text": "department riskId number 作出机关",
    "choice choice": "责任类型",
    "text paragraph": "事由 依据 处理结果",
  },
  holidays: {
    "day date": "日期",
    "choice choice": "类型",
    "text text": "名称",
  },
  approvals: {
    "text text":
      "seal riskId name post power category point likelihood severity grade assessedOn reviewer opinion reviewedOn",
    "choice choice": "level",
  },
  ownLibrary: {
    "choice choice": "level category likelihood severity urgency",
    "text text": "department post step aspect",
    "text paragraph": "power point measures norm",
  },
  staffSigning: {
    "whole number": "number",
    "text text": "who post category likelihood severity grade responsible due",
    "text paragraph": "power point measures",
  },
  departmentSigning: {
    "whole number": "number",
    "text text": "who post category likelihood severity grade responsible due",
    "text paragraph": "power point measures",
  },
};

function answersOf(columns: Readonly<Record<string, Column>>): Readonly<Record<string, string>> {
  const keys: Record<string, string> = {};
  for (const [key, { kind, several, filledBy, form }] of Object.entries(columns)) {
    const answer = `${kind}${several ? "+" : ""} ${filledBy === "program" ? "fixed" : form.control}`;
    keys[answer] = keys[answer] === undefined ? key : `${keys[answer]} ${key}`;
  }
  return keys;
}

test.each(SHEETS.map((sheet) => [sheet.id, sheet] as const))(
  "each column of %s says its kind, whether several fit, and what a form shows",
  (id, { columns }) => {
    expect(answersOf(columns)).toEqual(ANSWERS[id]);
  },
);

/** A column of each kind and control, by an example of a sheet that has it. */
const EXAMPLES = new Map(
  SHEETS.flatMap(({ id, columns }) =>
    Object.entries(columns).map(
      ([key, column]) =>
        [`${column.kind} ${column.form.control}`, [`${id}.${key}`, column] as const] as const,
    ),
  ),
);
const KINDS = [...EXAMPLES.values()];

const cells: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    "",
    "1级",
    "同意，定为一级",
    "2012.10.8",
    "2012年10月",
    "年底前",
    "长期坚持",
    "张　三",
    "张三，李四",
    "15个工作日",
    "=1+1",
    "自查自找 群众评议",
    "3人",
    2012.1,
    41_190,
    { serial: 41_190 },
    { serial: 2012 },
    { fault: "#REF!" },
    true,
  ),
  fc.string({ maxLength: 20 }),
  fc.integer({ min: -5, max: 70_000 }),
);

test.each(KINDS)("what %s understands it writes and understands again", (_, column) => {
  fc.assert(
    fc.property(cells, (cell) => {
      const { value } = column.parse(cell, CONTEXT);
      if (value === null || value === "") return;
      expect(column.parse(column.write(value), CONTEXT).value).toBe(value);
    }),
  );
});

test.each(KINDS)("what the form shows of %s, typed again, changes nothing", (_, column) => {
  fc.assert(
    fc.property(cells, (cell) => {
      const { value, day } = column.parse(cell, CONTEXT);
      const shown = textShown(value, cell);
      // A fault is no text, of name and day in one cell the name alone is shown, and typing makes no number.
      if (shown === null || shown.trim() === "" || day !== undefined) return;
      if (value === null && typeof cell === "number") return;
      const typed = cellTyped(column, shown, CONTEXT);
      expect(column.parse(typed ?? "", CONTEXT).value).toBe(value);
    }),
  );
});

test.each(KINDS.filter(([, { choices }]) => choices !== null && choices.length > 1))(
  "two words of its list stand in one cell of %s only where it says so",
  (_, column) => {
    const two = (column.choices ?? []).slice(0, 2).join("、");
    const { value } = column.parse(two, CONTEXT);
    expect(value).toBe(column.several ? two : null);
  },
);

test.each(KINDS.filter(([, { form }]) => ["person", "people"].includes(form.control)))(
  "two names stand in one cell of %s only where it says so",
  (_, column) => {
    expect(column.parse("张三、李四", CONTEXT).value).toBe(column.several ? "张三、李四" : null);
  },
);
