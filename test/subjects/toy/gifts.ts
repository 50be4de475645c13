import { choice } from "../../../src/sheets/columns/choice";
import { day } from "../../../src/sheets/columns/day";
import { person } from "../../../src/sheets/columns/person";
import { text } from "../../../src/sheets/columns/text";
import { defineSheet } from "../../../src/sheets/define-sheet";

/** 礼品登记: a ledger that the house does not know. */
export const gifts = defineSheet({
  id: "gifts",
  tab: "礼品登记",
  purpose: "收到不能拒收的礼品，一件一行。",
  columns: {
    receivedOn: day({ header: "收到日期", width: 14 }),
    name: person({ header: "姓名" }),
    gift: text({ header: "礼品", max: 100 }),
    handling: choice({ header: "处置", of: ["上交", "退还"], required: false }),
  },
});

/** A page that nobody reads again. */
export const TOTALS_TAB = "礼品统计";
