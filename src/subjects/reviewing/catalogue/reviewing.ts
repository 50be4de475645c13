import { CLAUSE } from "../../../findings/clauses";
import { defineRule } from "../../../findings/rule";

/** R: 送审表, signed on paper and registered. */
export const R01 = defineRule({
  id: "R01",
  asks: "纸上签的就是现在的内容。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: {
    changed:
      "校验码“{value}”与现在待审核的内容都对不上：打印以后改过，或者已经登记过。请重新印送审表，请审核人再签。",
  },
});
export const R02 = defineRule({
  id: "R02",
  asks: "由应当审核的人签名。",
  basis: CLAUSE.grading,
  severity: "error",
  messages: { other: "这份送审表应由{expected}签，登记的是“{value}”。请核对签名的人。" },
});
