import { defineRule } from "../../../findings/rule";

/** 方案四（一）: an archive is kept, analysed and answered for. */
const ARCHIVE = "四（一）";

/** I: the information archive. Days and cycles are proposals of the product, which the plan does not fix. */
export const I01 = defineRule({
  id: "I01",
  asks: "信息档案登记完整；涉密信息不录入。",
  basis: ARCHIVE,
  severity: "error",
  messages: {
    blank: "{header}空白。请{says}。",
    nothing: "{header}：填写“{value}”，等于没有填。请填写具体内容。",
    wrong: "{header}：填写“{value}”。涉密信息不得录入，请删去这一行，按保密规定另行保管；这一行不计入统计。",
    near: "{header}：填写“{value}”，应为 {values}。建议改为“{meant}”。",
  },
});
export const I02 = defineRule({
  id: "I02",
  asks: "每个分析周期对信息档案作一次分析。",
  basis: ARCHIVE,
  severity: "warning",
  messages: {
    missing: "{period}收集了{count}件信息，没有分析。请分析这一期，写出趋势分析和预防对策建议。",
  },
});
export const I03 = defineRule({
  id: "I03",
  asks: "处理意见是预警的有通知书编号，是移送的有移送机关和日期。",
  basis: ARCHIVE,
  severity: "warning",
  messages: {
    warning: "处理意见是“预警”，{header}空白。请填写发出的通知书编号。",
    handover: "处理意见是“移送”，{header}空白。请填写移送给谁、哪天移送。",
  },
});
export const I04 = defineRule({
  id: "I04",
  asks: "档案里不写举报人。",
  basis: ARCHIVE,
  severity: "warning",
  messages: { named: "{header}写出了举报人（“{words}”）。请删去姓名，只写反映的内容。" },
});
export const I05 = defineRule({
  id: "I05",
  asks: "信息档案和预警通知书的编号不出现在别的工作簿里。",
  basis: ARCHIVE,
  severity: "error",
  messages: {
    cited: "{header}引用了“{number}”。这是监察室专用的编号，请删去，依据另写。",
  },
});
export const I06 = defineRule({
  id: "I06",
  asks: "班子成员都建有廉政档案，每12个月更新一次。",
  basis: ARCHIVE,
  severity: "warning",
  messages: {
    none: "{name}（{title}）没有廉政档案。请建档，并在本表登记。",
    old: "{name}的廉政档案{updated}以后没有更新，已超过12个月。请更新。",
    unasked: {
      severity: "hint",
      text: "没有核对班子成员是否都建有廉政档案：名单在院工作簿里。要核对的，请给出院工作簿。",
    },
  },
});
export const I07 = defineRule({
  id: "I07",
  asks: "收集到的信息在30天内核实。",
  basis: ARCHIVE,
  severity: "warning",
  messages: {
    waiting: "{collected}收集的信息还没有核实，已{days}天，超过30天。请核实，填写核实情况和核实日期。",
  },
});
