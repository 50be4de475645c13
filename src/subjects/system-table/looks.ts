import type { Look } from "../../workbook/sheet-image";
import { BODY_SIZE, LINE_SIZE, TITLE_SIZE, type ColumnKey } from "./cut/layout";

const TITLE_FONT = "方正小标宋简体";
const HEADER_FONT = "黑体";
const BODY_FONT = "仿宋_GB2312";

const body: Look = { font: BODY_FONT, size: BODY_SIZE, vertical: "middle", wrap: true, border: "thin" };

export const titleLook: Look = {
  font: TITLE_FONT,
  size: TITLE_SIZE,
  horizontal: "center",
  vertical: "middle",
  wrap: true,
};
export const tableHeaderLook: Look = { ...body, font: HEADER_FONT, horizontal: "center", fill: "EDEDED" };
export const textLook: Look = { ...body, horizontal: "left" };
export const centredLook: Look = { ...body, horizontal: "center" };
export const strongLook: Look = { ...centredLook, bold: true };
/** Lines outside the grid: 填报单位, notes, signatures. */
export const leftLineLook: Look = {
  font: BODY_FONT,
  size: LINE_SIZE,
  horizontal: "left",
  vertical: "middle",
};
export const rightLineLook: Look = { ...leftLineLook, horizontal: "right" };
export const noteLook: Look = {
  font: BODY_FONT,
  size: BODY_SIZE,
  horizontal: "left",
  vertical: "middle",
  wrap: true,
};

const LEFT_KEYS: readonly ColumnKey[] = ["power", "point", "measures", "norm"];

/** How the cells of a row look, by its grade; 一级 is bold, which also a copy in black and white shows. Rows share the lists. */
export function tableRowLooks(keys: readonly ColumnKey[]): (grade: string) => readonly Look[] {
  const usual = keys.map((key) => (LEFT_KEYS.includes(key) ? textLook : centredLook));
  const first = usual.map((look, i) => (keys[i] === "grade" ? strongLook : look));
  return (grade) => (grade === "一级" ? first : usual);
}
