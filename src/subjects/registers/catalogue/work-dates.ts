import { defineRule } from "../../../findings/rule";

/** P: days of work. */
export const P01 = defineRule({
  id: "P01",
  asks: "评定、审核、讨论、评审、备案的日期在年度前后一年之内，也不远离所在阶段。",
  basis: null,
  severity: "warning",
  messages: {
    year: "{header}：{value} 与年度{year}相差一年以上。请核对年份。",
    stage: "{header}：{value} 远离{stage}阶段（{from} 至 {to}）。请核对日期。",
  },
});
