import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { department, institution, INSTITUTION_TABS, row, STAFF_POINTS, TABS } from "../support/books";
import { staffCell } from "../support/filed";
import type { Kind } from "../support/kind";
import { alone } from "../support/layouts";

const { staff, roster } = TABS;
const [, point = {}] = STAFF_POINTS;
const HEADERS = [
  "职权事项",
  "业务流程环节",
  "风险类别",
  "风险点及表现形式",
  "风险等级",
  "防控措施",
  "直接责任人",
];
const OWN = ["量刑建议", "提出", "制度机制", "说明理由不充分，延长办案期限", "二级", "每月核对期限", "李强"];

/** 04: a month typed into a cell of a date is shown without its day. */
export const months: readonly Kind[] = [
  {
    sees: "a month in 完成时限 stays a month, and is not past before it ends",
    book: () => department().with(staffCell("due", 3), { serial: 41_244, monthly: true }),
    given: { judgedOn: "2012-12-10", today: "2012-12-10" },
    silent: ["M05"],
  },
  {
    sees: "2012.10 typed into a cell of a date is asked about, and no day of 1905",
    book: () => department().with(staffCell("reviewedOn", 3), { serial: 2012.1 }),
    said: [[staffCell("reviewedOn", 3), "F06", "2012.1"]],
    silent: ["F04"],
  },
];

/** 06: what ends a table. */
export const footers: readonly Kind[] = [
  {
    sees: "totals, signatures and closing lines are no risk points, and are named",
    book: () =>
      alone([
        HEADERS,
        OWN,
        ["小计", null, null, null, 1],
        ["科室负责人：李强", null, null, null, null, "日期：2012年10月18日"],
        [null, null, null, "以上风险点经科室讨论确认。"],
      ]),
    said: [["Sheet1!A3", "L12", null]],
    silent: ["L13", "M01"],
    merged: [{ point: "说明理由不充分，延长办案期限" }],
    setAside: [],
  },
  {
    sees: "a line with neither point nor measures is set aside",
    book: () => alone([HEADERS, OWN, ["量刑建议", "复核", "制度机制"]]),
    said: [["Sheet1!D3", "L13", null]],
    merged: [{ power: "量刑建议" }],
    setAside: [[3, "L13"]],
  },
];

/** 07: 同上. */
export const dittos: readonly Kind[] = [
  {
    sees: "同上 is never merged as a text, and its fix copies the words above",
    book: () =>
      department()
        .withRow(
          staff,
          4,
          row(staffRegister, { ...point, point: "在讯问时诱导供述", power: "同上", measures: "〃" }),
        )
        .withoutRow(staff, 2),
    said: [
      [staffCell("power", 3), "L10", "同上"],
      [staffCell("measures", 3), "L10", "〃"],
    ],
    silent: ["F01", "M01"],
  },
];

/** 11: struck-out text. */
export const strikes: readonly Kind[] = [
  {
    sees: "struck-out text is read as it stands and told at its cell",
    book: () => department().arranged(staff, { struck: ["I3"] }),
    said: [[staffCell("point", 3), "L11", "接受当事人及其委托人吃请，办人情案"]],
  },
];

/** 12 and 18: numbers and names of people. */
export const people: readonly Kind[] = [
  {
    sees: "人员编号 kept as a number is the one with leading zeros in the register",
    book: () =>
      department()
        .with(`${roster}!B4`, "张三")
        .with(`${staff}!B4`, "张三（003）")
        .with(`${staff}!B3`, "张三（2）"),
    given: { institution: institution().with(`${INSTITUTION_TABS.roster}!C8`, "张三") },
    silent: ["F11", "F12"],
  },
  {
    sees: "whichever dot was typed, a name is the name on the roster",
    book: () => department().with(`${roster}!B4`, "买买提·依明").with(`${staff}!B4`, "买买提•依明"),
    given: { institution: institution().with(`${INSTITUTION_TABS.roster}!C8`, "买买提·依明") },
    said: [[`${staff}!B4`, "F03", "买买提•依明"]],
    silent: ["F11", "C01"],
  },
];

/** 13: one cell's paragraphs in several lines. */
export const fallen: readonly Kind[] = [
  {
    sees: "measures that fell into three lines are one risk point's",
    book: () =>
      alone(
        [
          HEADERS,
          OWN,
          [null, null, null, null, null, "每季度通报"],
          [null, null, null, null, null, "年底总结"],
        ],
        ["A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4", "G2:G4"],
      ),
    said: [
      ["Sheet1!F3", "L08", "每季度通报"],
      ["Sheet1!F4", "L08", "年底总结"],
    ],
    silent: ["D02", "L13"],
    merged: [{ measures: "每月核对期限\n每季度通报\n年底总结" }],
    setAside: [],
  },
];
