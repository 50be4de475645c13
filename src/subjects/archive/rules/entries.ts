import { say } from "../../../findings/rule";
import { placeOf, type Entry, type Table } from "../../../reading/entry";
import { toSerial } from "../../../workbook/formats/serial-date";
import { I03, I04, I07 } from "../catalogue/archive";
import { entryState } from "../entry-state";
import { informantIn } from "../informant";
import type { ArchiveRecord } from "../sheets/archive";
import type { SupervisionCheck } from "../../subject";

type Key = keyof ArchiveRecord;

/** What the handling of an entry leaves behind. */
const FOLLOWS: Readonly<
  Record<string, { readonly message: "warning" | "handover"; readonly keys: readonly Key[] }>
> = {
  预警: { message: "warning", keys: ["关联通知书编号"] },
  移送: { message: "handover", keys: ["移送机关", "移送日期"] },
};

/** I03: what was decided was done, and can be found again. */
export const handlingIsTraced: SupervisionCheck = {
  rules: [I03],
  check({ archive }, _facts, report) {
    eachEntry(archive, ({ record, told, row }, table) => {
      const { message, keys } = FOLLOWS[record.处理意见 ?? ""] ?? { message: "warning", keys: [] };
      for (const key of keys) {
        if (record[key] !== null || told.has(key)) continue;
        const { header } = table.definition.columns[key];
        report(say(I03, message, placeOf(table, row, key), { header }, { field: key }));
      }
    });
  },
};

const TEXTS = ["信息内容", "核实情况", "处理结果", "来源件号", "涉及人员"] as const satisfies readonly Key[];

/** I04: who informed is nobody's to read. */
export const informantsStayUnnamed: SupervisionCheck = {
  rules: [I04],
  check({ archive }, _facts, report) {
    eachEntry(archive, ({ record, row }, table) => {
      for (const key of TEXTS) {
        const value = record[key];
        const words = value === null ? null : informantIn(value);
        if (words === null) continue;
        const { header } = table.definition.columns[key];
        report(say(I04, "named", placeOf(table, row, key), { header, words }, { field: key, value }));
      }
    });
  },
};

const DAYS_TO_VERIFY = 30;

/** I07: nothing lies unverified for long. */
export const entriesAreVerified: SupervisionCheck = {
  rules: [I07],
  check({ archive }, { today }, report) {
    eachEntry(archive, ({ record, row }, table) => {
      const collected = record.收集日期;
      if (collected === null || entryState(record, today) !== "待核实") return;
      const days = toSerial(today) - toSerial(collected);
      if (days <= DAYS_TO_VERIFY) return;
      const place = placeOf(table, row, "核实日期");
      report(say(I07, "waiting", place, { collected, days }, { field: "核实日期" }));
    });
  },
};

function eachEntry(table: Table<Key> | null, ask: (entry: Entry<Key>, table: Table<Key>) => void): void {
  if (table) for (const entry of table.entries) ask(entry, table);
}
