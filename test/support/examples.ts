import { Book, date, tab } from "./sheets";
import { consolidated } from "./consolidated";
import { antiGraft, gradeChange, infoCell, office, staffCell } from "./filed";
import { columnName } from "../../src/workbook/address";
import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { checkWorkbook } from "../../src/flows/checking/check";
import { keysOf, recordOf } from "../../src/sheets/define-sheet";
import { openDepartment, reviewSets } from "../../src/flows/reviewing/awaiting";
import { registerSigned } from "../../src/flows/reviewing/register-signed";
import { yearFindings } from "../../src/flows/year/begin-year";
import { openInstitution } from "../../src/flows/open-institution";
import { gradeHistory } from "../../src/subjects/grade-changes/sheets/grade-history";
import { inspections, type InspectionRecord } from "../../src/subjects/inspections/sheets/inspections";
import { flow } from "../../src/subjects/flow/sheets/flow";
import { norms } from "../../src/subjects/norms/sheets/norms";
import { leadingGroup } from "../../src/subjects/organising/sheets/leading-group";
import { workLog, type WorkLogRecord } from "../../src/subjects/organising/sheets/work-log";
import {
  institutionTable,
  previousTable,
  type InstitutionRow,
} from "../../src/subjects/consolidation/sheets/institution-table";
import { department, INSTITUTION_TABS, institution, row, STAFF_POINTS, table, TABS } from "./books";
import { caseOf, FACTS, read, review, type Given } from "./found";
import { DEFAULT_DISPOSALS } from "../../src/subjects/warnings/default-disposals";
import { flowLines } from "./flow-lines";
import { ENTRY, judged, NOTICE, supervision } from "./supervision-books";
import type { Finding } from "../../src/findings/finding";
import { numbersUsedTwice } from "../../src/subjects/registers/rules/register/duplicates";
import { checkInstitution } from "../../src/flows/checking/check-institution";
import { booksOf } from "../../src/subjects/consolidation/books";
import { houseOf } from "../../src/house/build-house";
import { institutionPoints } from "../../src/subjects/registers/case/department-case";
import { keyAreas } from "../../src/subjects/institution/sheets/key-areas";
import { institutionRoster } from "../../src/subjects/institution/sheets/roster";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";

const { cover, roster, staff, department: own } = TABS;

/** Everything that is said about the institution workbook. */
export function reviewInstitution(book: Book, given: Given = {}): Finding[] {
  const it = read(book, given);
  return checkInstitution(it, institutionPoints(it), houseOf(it), booksOf(it.institution, houseOf(it)), {
    ...FACTS,
    ...given,
  });
}

/** What numbers used twice leave to say, over several workbooks in order. */
export function reviewNumbers(...books: readonly Book[]): Finding[] {
  const findings: Finding[] = [];
  const points = books.flatMap((book) => caseOf(book).points);
  numbersUsedTwice.check({ points, house: null }, (finding) => findings.push(finding));
  return findings;
}

const changed = (cell: string, value: Parameters<Book["with"]>[1], given?: Given) => () =>
  review(department().with(cell, value), given);

const house = (cell: string, value: Parameters<Book["with"]>[1]) => () =>
  reviewInstitution(institution().with(cell, value));

/** 李强 leads nobody any more: his only point says nothing of his people. */
const withoutDuty = department().with(`${staff}!E2`, "审批案件").with(`${staff}!I2`, "审批案件时把关不严");

const sameMeasures = department().withAll(
  [`${staff}!O2`, `${staff}!O3`, `${staff}!O4`],
  "每月登记并由专人检查。",
);

const namesake = department()
  .withRow(roster, 5, ["004", "张三", "法警", "法警", "干警", null, null, null, "是"])
  .withAll([`${staff}!C3`, `${staff}!D3`], null)
  .with(`${staff}!D3`, "驾驶员");

const grades = new Map([["GS-G-001", "二级"]]);

/** GS-G-002, 二级 in the books, and one line of 等级调整记录 about it. */
const regraded = (line: Parameters<typeof gradeChange>[0], book = department()) =>
  review(
    book
      .with(`${staff}!A3`, "GS-G-002")
      .withRow(
        TABS.changes,
        2,
        gradeChange({ riskId: "GS-G-002", change: "升级", from: "二级", to: "一级", ...line }),
      ),
    { approvedGrades: new Map([["GS-G-002", "二级"]]) },
  );

/** What is said of an archive of this one entry on 2013-01-15. */
const archived = (fields: typeof ENTRY) => () => [
  ...judged(supervision({ archive: [{ ...ENTRY, ...fields }] }), "2013-01-15"),
];

/** What is said of a ledger of one notice on 2012-10-08, two days before its term. */
const warned =
  (fields: typeof NOTICE, given?: Parameters<typeof judged>[2], day = "2012-10-08") =>
  () => [...judged(supervision({ warnings: [{ ...NOTICE, ...fields }] }), day, given)];
const byInstitution = { institution: institution() };

/** What is said through the year of an institution with these further sheets. */
const inTheYear =
  (day: string, ...tabs: readonly ReturnType<typeof tab>[]) =>
  () => {
    const book = tabs.reduce((whole, one) => whole.plus(one), institution());
    return [...checkWorkbook(book.content(), { stage: "汇总", today: day }).findings];
  };
const BOOKED = { level: "科室", department: "公诉科", grade: "一级", status: "正常" };
const booked = (more: Parameters<typeof table<keyof InstitutionRow>>[1][number]) =>
  tab(institutionTable.tab, table(institutionTable, [{ riskId: "GS-K-001", ...BOOKED, ...more }]));
const inspected = (more: Parameters<typeof table<keyof InspectionRecord>>[1][number]) =>
  tab(
    inspections.tab,
    table(inspections, [
      {
        检查日期: date("2012-08-01"),
        检查人: "周明",
        riskId: "GS-K-001",
        方式: "日常检查",
        落实情况: "落实",
        ...more,
      },
    ]),
  );
const drawnAs = (changed: Parameters<typeof flowLines>[0]) => tab(flow.tab, table(flow, flowLines(changed)));
const logged = (...lines: Parameters<typeof table<keyof WorkLogRecord>>[1]) =>
  tab(workLog.tab, table(workLog, lines));

/** Nobody has reviewed the staff of 公诉科 yet, and a signature on paper comes back. */
const registered = (more: { readonly code?: string; readonly reviewer?: string }): readonly Finding[] => {
  const open = [2, 3, 4].reduce(
    (book, line) => book.withAll([`${staff}!W${line}`, `${staff}!X${line}`], null),
    department(),
  );
  const one = openDepartment(open.content(), "2012-10-20");
  const set = reviewSets(one).find(({ names }) => names.includes("李强"));
  const signed = { code: set?.code ?? "", reviewer: "李强", opinion: "同意", on: "2012-10-19" } as const;
  return registerSigned(one, { ...signed, except: [], archive: "监察室", ...more }).findings;
};

/** For every rule that `check` may raise, a workbook about which it must speak. */
export const EXAMPLES: Readonly<Record<string, () => Finding[]>> = {
  L01: () => review(department().without(roster)),
  L02: () => review(department().withRows(staff, [["某某院"], ["公诉人", "接受吃请"]])),
  L03: () => review(department().withoutColumn(staff, "F")),
  L04: changed(`${staff}!AB1`, "自编号"),
  L05: changed(`${staff}!AB1`, "等级"),
  L06: () => review(department().saying({ "IRPC.Version": "2" })),
  L07: () => review(department().arranged(staff, { state: "hidden" })),
  L08: () =>
    review(
      department()
        .with(`${staff}!D4`, null)
        .arranged(staff, { merged: ["D3:D4"] }),
    ),
  L09: changed(`${staff}!I2`, "例：收受礼金礼品"),
  L10: changed(`${staff}!B4`, null),
  L11: () => review(department().arranged(staff, { struck: ["I2"] })),
  L12: () => review(department().withRow(staff, 5, ["填表人：王芳"])),
  L13: () => review(department().withAll([`${staff}!I4`, `${staff}!O4`], null)),
  F01: changed(`${staff}!F2`, null),
  F02: changed(`${staff}!J2`, "一般般"),
  F03: changed(`${staff}!M2`, "1级"),
  F04: changed(`${staff}!U2`, "十月八日"),
  F05: changed(`${staff}!U2`, "2012.10.8"),
  F06: changed(`${staff}!U2`, 2012.1),
  F07: changed(`${staff}!I2`, "吃请"),
  F08: changed(`${staff}!M2`, "二、三级"),
  F09: changed(`${staff}!I2`, "1、收受礼金；2、接受吃请"),
  F10: changed(`${staff}!V2`, { fault: "#REF!" }),
  F11: changed(`${staff}!V3`, "李刚强"),
  F12: () => review(namesake),
  F13: changed(`${staff}!I2`, "=收受礼金礼品"),
  G01: changed(`${staff}!M3`, "三级"),
  G02: changed(`${staff}!M2`, "二级"),
  G03: changed(`${staff}!M2`, "高"),
  G04: changed(`${staff}!A2`, "GS-G-001", { approvedGrades: grades }),
  G06: changed(`${staff}!W3`, "同意，定为一级"),
  G05: () => review(department().withAll([`${staff}!M2`, `${staff}!M4`], "二级")),
  A01: () => review(department().with(`${staff}!U2`, null).with(`${cover}!B12`, null)),
  A02: changed(`${staff}!V2`, null),
  A03: changed(`${staff}!V3`, "王芳"),
  A04: changed(`${staff}!V3`, "张三"),
  A05: changed(`${staff}!W2`, "已阅"),
  A06: changed(`${staff}!X2`, "2012-10-1"),
  A07: changed(`${staff}!W2`, "退回"),
  A08: () => reviewInstitution(institution().with(`${INSTITUTION_TABS.register}!W2`, null)),
  A09: changed(`${staff}!Z2`, "00000000"),
  A10: () => review(department()),
  A11: changed(`${staff}!Y2`, "电子"),
  C01: () => review(department().withoutRow(staff, 4)),
  C02: () => review(department().withRows(own, department().rows(own).slice(0, 1))),
  C05: () => review(department().withoutRow(own, 5)),
  C06: () => review(withoutDuty),
  C07: changed(`${cover}!B14`, 2),
  C08: changed(`${own}!T2`, "2012-10-7"),
  M01: changed(`${staff}!O2`, null),
  M02: () => review(sameMeasures),
  M03: changed(`${staff}!O2`, "加强学习，提高认识。"),
  M04: changed(`${staff}!Q2`, null),
  M05: changed(`${staff}!R2`, "尽快"),
  T01: () => regraded({ reason: "无" }),
  T02: () => regraded({ from: "三级" }),
  T03: () => regraded({ effectiveOn: date("2012-10-22") }),
  T04: () => regraded({ change: "降级" }),
  T05: () => regraded({ reviewer: "王芳" }),
  T06: () => regraded({ effectiveOn: date("2013-01-01") }),
  T07: changed(`${roster}!H3`, "调离"),
  F14: () => regraded({}),
  W01: warned({ 处置方式: "限期整改" }),
  W02: warned({ 处置方式: "通报批评" }),
  W03: warned({}, undefined, "2012-10-11"),
  W04: warned(
    { 回告日期: date("2012-10-11"), 成因分析: "把关不严", 整改措施: "每案登记" },
    undefined,
    "2012-10-12",
  ),
  W05: warned({ 回告日期: date("2012-10-08") }),
  W06: warned({ 对象类型: "科室", 对象: "公诉科", 处置方式: "限期整改", leader: "钱勇" }, byInstitution),
  W07: warned({ 对象: "赵刚", 处置方式: "诫勉谈话" }, byInstitution),
  W08: () => [...judged(supervision({ archive: [{ ...ENTRY, 是否新发现风险: "是" }] }), "2012-11-30")],
  W09: warned({
    ...{ 回告日期: date("2012-10-08"), 成因分析: "把关不严", 整改措施: "每案登记" },
    ...{ 复核意见: "重新整改", 复核人: "吴敏", 复核日期: date("2012-10-08") },
  }),
  W10: warned({ 预警事由: "涉嫌违纪接受吃请" }),
  W11: () => [
    ...judged(
      supervision({
        warnings: [{ ...NOTICE, riskId: "GS-G-009", grade: "一级" }],
        disposals: DEFAULT_DISPOSALS,
      }),
      "2012-10-08",
      byInstitution,
    ),
  ],
  W12: warned({ 签收人: null, 签收日期: null }),
  W13: warned({ 处置方式: "诫勉谈话" }),
  W14: warned({ 签发日期: date("2001-03-01"), 签收日期: date("2001-03-02") }),
  W15: warned({ 签收日期: null, 回告日期: date("2012-10-08") }),
  W16: warned({ number: "检廉预〔2012〕3号" }),
  W17: warned({ 签发人: "张三" }, byInstitution),
  I01: archived({ 承办人: null }),
  I02: archived({}),
  I03: archived({ 处理意见: "移送" }),
  I04: archived({ 信息内容: "举报人：张三，反映接受吃请" }),
  I05: changed(`${staff}!AA3`, "根据XX-2012-001新增"),
  I06: archived({}),
  I07: archived({ 核实情况: null, 核实日期: null, 处理意见: null, 处理结果: null, 归档日期: null }),
  A12: () => {
    const sent = recordOf(previousTable, {
      ...{
        riskId: "GS-G-002",
        level: "岗位",
        name: "张三",
        post: "公诉人",
        power: "审查起诉",
        category: "思想道德",
      },
      ...{ point: "收受当事人礼金", grade: "二级", opinion: "同意", reviewedOn: "2012-10-15" },
    });
    const known = new Map([["GS-G-002", { row: sent, sent, mergedOn: "2012-10-20" }]]);
    return review(department().with(`${staff}!A3`, "GS-G-002"), { known });
  },
  U01: house(`${INSTITUTION_TABS.departments}!E3`, "李刚强"),
  U02: house(`${INSTITUTION_TABS.departments}!B3`, "BG"),
  U03: house(infoCell("chief"), "赵刚"),
  U04: house(`${INSTITUTION_TABS.register}!N2`, "公诉二科"),
  U05: () =>
    reviewInstitution(
      institution().withRow(INSTITUTION_TABS.keyAreas, 2, ["检委会", "公诉科", null, null, "已列入风险点"]),
    ),
  U06: () => {
    const book = institution()
      .with(infoCell("fileAll"), "是")
      .plus(
        tab(
          institutionTable.tab,
          table(institutionTable, [{ riskId: "GS-G-001", department: "公诉科", status: "正常" }]),
        ),
      );
    return [...checkWorkbook(book.content(), { stage: "汇总", today: "2012-10-26" }).findings];
  },
  U07: house(infoCell("year"), null),
  U08: () =>
    reviewInstitution(
      institution().with(`${INSTITUTION_TABS.roster}!B8`, null).with(`${INSTITUTION_TABS.roster}!C8`, "张三"),
    ),
  S01: inTheYear("2012-11-02", booked({}), inspected({})),
  S02: inTheYear("2012-08-02", booked({}), inspected({ 落实情况: "未落实" })),
  S03: inTheYear("2012-09-02", booked({}), inspected({ 整改期限: date("2012-09-01") })),
  N01: inTheYear(
    "2012-12-01",
    tab(norms.tab, table(norms, [{ 名称: "线索管理办法", 类型: "制度", 计划完成: date("2012-11-30") }])),
  ),
  N02: inTheYear("2012-10-26", booked({}), tab(norms.tab, table(norms, []))),
  V01: inTheYear("2012-10-26", drawnAs({ 2: { 下一环节: "同意：9、不同意：1" } })),
  V02: inTheYear("2012-10-26", drawnAs({ 1: { 类型: "步骤" } })),
  V03: inTheYear("2012-10-26", drawnAs({ 2: { 下一环节: null } })),
  V04: inTheYear("2012-10-26", drawnAs({ 2: { 下一环节: "3、1" } })),
  V05: inTheYear("2012-10-26", booked({ status: "已撤销" }), drawnAs({ 2: { riskId: "GS-K-001" } })),
  V06: inTheYear("2012-10-26", booked({}), drawnAs({})),
  V07: inTheYear("2012-10-26", drawnAs({ 2: { 类型: "步骤" } })),
  V08: inTheYear("2012-10-26", drawnAs({ 2: { 承办岗位: "风水顾问" } })),
  P02: inTheYear(
    "2012-12-26",
    logged({ 日期: date("2012-12-25"), 类型: "报送", 内容: "报送年度工作总结", 接收单位: "市院" }),
  ),
  P03: inTheYear("2012-10-01", logged({ 日期: date("2012-08-25"), 类型: "方案印发", 内容: "印发方案" })),
  P04: inTheYear("2012-10-01", logged({ 日期: date("2012-09-05"), 类型: "学习", 参加人: "李强、张三" })),
  Z01: inTheYear(
    "2012-10-26",
    tab(leadingGroup.tab, table(leadingGroup, [{ name: "赵刚", 组内职务: "组长" }])),
  ),
  Y01: () => [...yearFindings(openInstitution(institution().content()), "2014", false)],
  Y02: inTheYear("2013-10-26", booked({ 沿用状态: "沿用" })),
  Y03: inTheYear(
    "2013-10-26",
    booked({ 沿用状态: "沿用" }),
    tab(
      gradeHistory.tab,
      table(gradeHistory, [
        { riskId: "GS-K-001", 日期: date("2013-01-01"), 事件: "年度沿用" },
        { riskId: "GS-K-001", 日期: date("2013-10-01"), 事件: "内容变更" },
      ]),
    ),
  ),
  R01: () => [...registered({ code: "00000000" })],
  R02: () => [...registered({ reviewer: "赵刚" })],
  M06: changed(`${staff}!S2`, "已落实"),
  P01: changed(`${staff}!U2`, "2002-10-8"),
  D01: () => reviewNumbers(department().withAll([`${staff}!A2`, `${staff}!A3`], "GS-G-001")),
  D02: () => review(department().withRow(staff, 5, row(staffRegister, STAFF_POINTS[1] ?? {}))),
  D04: () => review(department().with(`${staff}!AB1`, "科室").with(`${staff}!AB2`, "侦查监督科")),
};

/** Other ways in which the same rules speak. */
export const MORE: readonly (() => Finding[])[] = [
  changed(`${staff}!R2`, "2012-10-1"),
  changed(`${roster}!I4`, "否"),
  changed(`${cover}!B12`, "2002-10-10"),
  () => reviewInstitution(institution().with(`${INSTITUTION_TABS.register}!U2`, "2012-10-1")),
  house(infoCell("findingFrom"), null),
  () => {
    const line = { department: "公诉科", name: "何平", inScope: "否" };
    return reviewInstitution(institution().withRow(INSTITUTION_TABS.roster, 2, row(institutionRoster, line)));
  },
  () => {
    const line = { place: "检委会", result: "已列入风险点", panelOn: date("2002-10-08") };
    return reviewInstitution(institution().withRow(INSTITUTION_TABS.keyAreas, 2, row(keyAreas, line)));
  },
  wholeHouse,
  // A change in a department's workbook and one in the institution's may each cite what is confidential.
  () => regraded({ reason: "见检廉预〔2012〕3号" }),
  () => {
    const line = gradeChange({ riskId: "GS-G-001", reason: "见检廉预〔2012〕3号" });
    const changes = tab(gradeChanges.tab, [...table(gradeChanges, []), line]);
    return reviewInstitution(institution().plus(changes));
  },
  // A point that was added, approved on 2012-10-23, has no measures two weeks later.
  () => {
    const added = gradeChange({ riskId: "GS-G-009", change: "新增", to: "二级" });
    const point = { riskId: "GS-G-009", department: "公诉科", status: "待整改" };
    const books = institution()
      .plus(tab(gradeChanges.tab, [...table(gradeChanges, []), added]))
      .plus(tab(institutionTable.tab, table(institutionTable, [point])));
    return [...judged(supervision({}), "2012-11-30", { institution: books })];
  },
  // Sheets of the year about points that nobody knows.
  inTheYear("2012-10-26", booked({}), inspected({ riskId: "GS-K-999" })),
  inTheYear("2012-10-26", booked({}), tab(norms.tab, table(norms, [{ 关联风险点编号: "GS-K-999" }]))),
  () => {
    const books = institution().plus(booked({}));
    return [
      ...judged(supervision({ warnings: [{ ...NOTICE, riskId: "GS-K-999" }] }), "2012-10-26", {
        institution: books,
      }),
    ];
  },
  // Without the institution's workbook it is said once what was not asked.
  warned({ 对象类型: "科室", 对象: "公诉科", 处置方式: "限期整改", riskId: "GS-G-001" }),
];

/** One run in which everything is wrong that only a consolidation can see. */
function wholeHouse(): Finding[] {
  const text = "在公务接待中超标准接待，收受礼品礼金不上交";
  const panelOn = columnName(keysOf(institutionRegister).indexOf("panelOn") + 1);
  const line = { place: "案件受理窗口", department: "公诉科", riskIds: "GS-G-099" };
  const books = institution()
    .with(`${INSTITUTION_TABS.register}!${panelOn}2`, date("2012-10-9"))
    .withRow(INSTITUTION_TABS.keyAreas, 2, row(keyAreas, line));
  const filed = [office([text]), department().with(staffCell("point", 3), text), antiGraft([text])];
  return [...consolidated(books.content(), filed).result.findings];
}

/** Rules that need the institution's books or several workbooks; their tests stand with consolidation. */
export const ELSEWHERE: readonly string[] = ["C03", "C04", "D03", "D05", "D06", "D07", "D08"];

/** A workbook that is readable and none of ours. */
export const foreign = new Book("工资表.xlsx", [
  tab("Sheet1", [
    ["姓名", "工资"],
    ["张三", 3000],
  ]),
]);
