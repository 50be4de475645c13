import { CLAUSE } from "../clauses";
import { defineRule } from "../rule";

/** F: what one cell says. */
export const F01 = defineRule({
  id: "F01",
  asks: "必填的单元格不空。",
  basis: null,
  restsOnField: true,
  severity: "error",
  messages: {
    blank: "{header}空白。请{says}。",
    above: "{header}空白。这一行起换了内容，程序不当作与上面相同；与上面相同的，建议填“{meant}”。",
    reason: "{header}没有写明：{because}，请写明原因。",
    nothing: "{header}：填写“{value}”，等于没有填。请填写具体内容。",
    empty:
      "{header}：填写“{value}”，没有写出风险点。请结合职权写明可能发生什么；确实没有的，请删去这一行，不能算已查找。",
  },
});
export const F02 = defineRule({
  id: "F02",
  asks: "填写的内容在规定的选项之内。",
  basis: null,
  restsOnField: true,
  severity: "error",
  messages: {
    wrong: "{header}：填写“{value}”，应为 {values}。请从下拉选项里选。",
    near: "{header}：填写“{value}”，应为 {values}。建议改为“{meant}”。",
    stranger: "{header}：没有编号是“{value}”的风险点。请对照风险点汇总表改正。",
    slip: "{header}：没有编号是“{value}”的风险点，建议改为“{meant}”。",
  },
});
export const F03 = defineRule({
  id: "F03",
  asks: "用标准写法填写。",
  basis: null,
  restsOnField: true,
  severity: "warning",
  fixIsSafe: true,
  messages: {
    understood: "{header}：填写“{value}”，按“{meant}”读取。建议改为“{meant}”。",
    signed: "{header}：“{value}”把姓名和日期写在一格里，按“{meant}”、{date} 读取。建议姓名和日期分栏填写。",
    tidied: "{header}：“{value}”中间有空格、换行或全角字符，按“{meant}”读取。建议改为“{meant}”。",
    unseen: {
      severity: "hint",
      text: "{header}：有看不见的控制符（颠倒文字方向的）或残缺的字符，按“{meant}”读取，不打印也不写出。建议改为“{meant}”。",
    },
  },
});
export const F04 = defineRule({
  id: "F04",
  asks: "日期栏填写完整的日期。",
  basis: null,
  restsOnField: true,
  severity: "error",
  messages: { wrong: "{header}：“{value}”不是完整的日期。请填写年月日，如 2012-10-8。" },
});
export const F05 = defineRule({
  id: "F05",
  asks: "日期用Excel认得的写法。",
  basis: null,
  restsOnField: true,
  severity: "warning",
  fixIsSafe: true,
  messages: { understood: "{header}：“{value}”按 {meant} 读取。建议改为 {meant}。" },
});
export const F06 = defineRule({
  id: "F06",
  asks: "日期不写成小数。",
  basis: null,
  restsOnField: true,
  severity: "error",
  messages: {
    month:
      "{header}：“{value}”是一个小数，可能是年月（如2012.10会变成2012.1），无法判断。请填写完整日期，如 2012-10-8。",
  },
});
export const F07 = defineRule({
  id: "F07",
  asks: "文字长度在规定之内。",
  basis: null,
  restsOnField: true,
  severity: "error",
  messages: {
    long: "{header}有{length}个字，最多{max}个字。请精简，或分成几行填写。",
    short: "{header}只有{length}个字，至少{min}个字。请写明具体内容。",
  },
});
export const F08 = defineRule({
  id: "F08",
  asks: "一个单元格只填一个选项、一个人。",
  basis: null,
  restsOnField: true,
  severity: "error",
  messages: {
    lines:
      "{header}：同一个风险点的几行填得不同，这里是“{value}”，按第一行的“{first}”读取。请只留一个；确实不同的，请拆分合并单元格，分行填写。",
    several: "{header}：“{value}”填了不止一个，只能填 {values} 中的一个。请只留一个；确实不同的，分行填写。",
    people: "{header}：“{value}”填了不止一个人，只能填一个人。请只留一个；每人各有风险点的，分行填写。",
  },
});
export const F09 = defineRule({
  id: "F09",
  asks: "一行只写一个风险点。",
  basis: CLAUSE.finding,
  severity: "warning",
  partsLine: true,
  messages: {
    paired: "一个单元格里写了{count}个风险点，防控措施也是{count}条。建议拆成{count}行，一一对应。",
    points: "一个单元格里写了{count}个风险点。建议拆成{count}行，防控措施各行照抄后再分别修改。",
  },
});
export const F10 = defineRule({
  id: "F10",
  asks: "单元格里是文字、数字或日期，不是错误值或图片。",
  basis: null,
  restsOnField: true,
  severity: "error",
  messages: {
    error: "{header}：单元格是错误值 {fault}。请改填实际内容。",
    picture: "{header}：单元格里是图片，读不出文字。请改填文字（姓名、日期等）。",
    unusable: "{header}：{fault}，读不出内容。请改填实际内容。",
  },
});
export const F11 = defineRule({
  id: "F11",
  asks: "填写的人在名册上。",
  basis: CLAUSE.finding,
  severity: "error",
  messages: {
    unknown: "{header}：名册上没有“{value}”。请核对姓名，或先在人员名册里补上这个人。",
    near: "{header}：名册上没有“{value}”。相近的有：{names}。请核对姓名。",
    pending: {
      severity: "warning",
      text: "{header}：“{value}”只在本科室名册上，院名册上没有，名册变动待确认。请监察室核对院名册。",
    },
  },
});
export const F12 = defineRule({
  id: "F12",
  asks: "同名的人用人员编号、岗位或职务区分。",
  basis: null,
  restsOnField: true,
  severity: "error",
  messages: {
    two: "{header}：名册上有{count}个“{value}”，分不清是哪一位。请填写与名册一致的职务或岗位，或在姓名后注明人员编号。",
  },
});
export const F13 = defineRule({
  id: "F13",
  asks: "文字不以 = + - @ 开头。",
  basis: null,
  restsOnField: true,
  severity: "warning",
  messages: { formula: "{header}以“= + - @”开头，在别的软件里会当公式运行；这里按文字保存。建议改写开头。" },
});
export const F14 = defineRule({
  id: "F14",
  asks: "等级调整生效后，登记表跟着改。",
  basis: CLAUSE.grading,
  severity: "hint",
  holdsBack: "grade",
  messages: {
    former:
      "风险等级：填写{grade}，是调整以前的等级；等级调整记录已生效，现行的是{approved}。建议改为{approved}。",
  },
});
