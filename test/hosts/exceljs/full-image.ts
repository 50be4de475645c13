import type { Look, SheetImage, WorkbookImage } from "../../../src/workbook/sheet-image";

const HEAD: Look = {
  font: "黑体",
  size: 10.5,
  bold: true,
  fill: "D9D9D9",
  border: "thin",
  horizontal: "center",
  wrap: true,
};
const OPEN: Look = {
  font: "宋体",
  size: 10.5,
  border: "thin",
  wrap: true,
  vertical: "middle",
  locked: false,
};
const DAY: Look = { ...OPEN, format: "yyyy-mm-dd" };

/** Choices that no validation can list itself. */
export const LONG_LIST = Array.from({ length: 60 }, (_, index) => `廉政风险类别第${index + 1}类`);

const dictionary: SheetImage = {
  sheet: "字典",
  state: "veryHidden",
  columns: [{ width: 20 }],
  rows: LONG_LIST.map((value) => ({ cells: [value] })),
};

/** The sheet that shows everything an image can say. Rows: title, head, three of data. */
const register: SheetImage = {
  sheet: "科室's 登记表",
  columns: [
    { width: 10, look: OPEN },
    { width: 9, look: DAY },
    { width: 30.5, look: OPEN },
    { width: 12, look: OPEN, hidden: true },
  ],
  rows: [
    { cells: ["某院廉政风险登记表"], looks: { font: "黑体", size: 16, horizontal: "center" }, height: 30 },
    { cells: ["编号", "日期", "内容", "类别"], looks: HEAD },
    { cells: ["001", { serial: 41190 }, "=1+1", null], links: new Map([[0, { sheet: "字典", cell: "A1" }]]) },
    { cells: [12.5, null, " 前后空格 \n第二行", { fault: "#N/A" }], height: 40.25 },
    { cells: [true, { serial: 41191 }, "末"] },
  ],
  merged: [{ top: 1, left: 1, bottom: 1, right: 4 }],
  validations: [
    {
      area: { top: 3, left: 1, bottom: 100, right: 1 },
      accepts: { kind: "list", values: ["大", "“中”", "小"] },
      prompt: "请选择\n一项",
    },
    { area: { top: 3, left: 2, bottom: 100, right: 2 }, accepts: { kind: "date" }, strictness: "warning" },
    { area: { top: 3, left: 3, bottom: 100, right: 3 }, accepts: { kind: "text-length", from: 1, to: 500 } },
    {
      area: { top: 3, left: 4, bottom: 100, right: 4 },
      accepts: { kind: "list-range", range: "'字典'!$A$1:$A$60" },
    },
    { area: { top: 3, left: 5, bottom: 100, right: 5 }, accepts: { kind: "whole", from: 0, to: 9 } },
    { area: { top: 3, left: 6, bottom: 100, right: 6 }, accepts: { kind: "any" }, prompt: "随便" },
  ],
  frozen: { rows: 2, columns: 1 },
  filter: { top: 2, left: 1, bottom: 5, right: 4 },
  protected: true,
  page: {
    paper: "A3",
    landscape: true,
    margins: { top: 20, right: 15, bottom: 20, left: 15, header: 8, footer: 8 },
    scale: "one-page-wide",
    repeatRows: [1, 2],
    footer: "&C第 &P 页 共 &N 页",
    breaksAfter: [3, 4],
    area: { top: 1, left: 1, bottom: 5, right: 4 },
    centred: true,
  },
};

const plain: SheetImage = {
  sheet: "空表",
  columns: [],
  rows: [],
  page: { ...register.page!, paper: "A4", landscape: false, scale: 85, repeatColumns: [1, 1] },
};

/** A workbook that uses every word of `WorkbookImage`. */
export const FULL: WorkbookImage = {
  sheets: [dictionary, register, plain],
  properties: { "IRPC.Kind": "department", "IRPC.Department": "公诉科 & <一>" },
};
