import { drawProse } from "../../../src/drawing/guide/prose-sheet";
import { defineRule, say } from "../../../src/findings/rule";
import { placeOf, type Table } from "../../../src/reading/entry";
import { sheetRead, type TablesOf } from "../../../src/reading/read-workbook";
import type { InstitutionBook } from "../../../src/books";
import type { InstitutionCheck, Subject } from "../../../src/subjects/subject";
import { finished, toDo } from "../../../src/subjects/task";
import { TOTALS_TAB } from "./gifts";

const X01 = defineRule({
  id: "X01",
  asks: "收到的礼品写明怎样处置。",
  basis: null,
  severity: "error",
  messages: { open: "{gift}还没有写怎样处置；请选上交或者退还" },
});

const X02 = defineRule({
  id: "X02",
  asks: "收到礼品的人在人员名册里。",
  basis: null,
  severity: "warning",
  messages: { stranger: "人员名册里没有{name}；请核对姓名" },
});

function giftsIn(tables: TablesOf<InstitutionBook>): Table | null {
  const table = sheetRead(tables, "gifts");
  return table && "entries" in table ? table : null;
}

const giftsAreHandled: InstitutionCheck = {
  rules: [X01],
  check(sheets, _facts, report) {
    const table = giftsIn(sheets);
    for (const { row, record } of table?.entries ?? [])
      if (table && record.handling === null)
        report(say(X01, "open", placeOf(table, row, "handling"), { gift: record.gift ?? "" }));
  },
};

/** Two sheets: 礼品登记 and 人员名册. */
const receiversAreKnown: InstitutionCheck = {
  rules: [X02],
  check(sheets, _facts, report) {
    const table = giftsIn(sheets);
    const known = new Set(sheets.roster?.entries.map(({ record }) => record.name));
    for (const { row, record } of table?.entries ?? [])
      if (table && record.name && !known.has(record.name))
        report(say(X02, "stranger", placeOf(table, row, "name"), { name: record.name }));
  },
};

export const toy: Subject = {
  families: [{ letter: "X", title: "礼品", rules: [X01, X02] }],
  checks: { institution: [giftsAreHandled, receiversAreKnown] },
  pages: {
    giftTotals: ({ tables }) => [
      drawProse(TOTALS_TAB, `礼品共 ${giftsIn(tables)?.entries.length ?? 0} 件`, []),
    ],
  },
  tasks: [
    {
      title: "礼品",
      phase: "礼品",
      of: "institution",
      view: "findings",
      endsPath: true,
      state({ read }) {
        const all = giftsIn(read.institution)?.entries ?? [];
        const open = all.filter(({ record }) => record.handling === null).length;
        return open > 0
          ? toDo(open, `${open} 件待处置`, "请写明怎样处置。")
          : finished(`共 ${all.length} 件。`);
      },
    },
  ],
};
