import { batches } from "../../src/subjects/consolidation/sheets/ledgers";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { institutionInfo } from "../../src/subjects/institution/sheets/institution-info";
import { keysOf } from "../../src/sheets/define-sheet";
import { institution, INSTITUTION_TABS, table } from "./books";
import { tab, type Book, type Cell } from "./sheets";

/** A line of 风险点汇总表 that is in order. */
export const TABLE_ROW = {
  riskId: "GS-K-001",
  level: "科室",
  department: "公诉科",
  category: "制度机制",
  aspect: "业务流程",
  point: "改变定性的案件未经集体讨论",
  likelihood: "较大",
  severity: "较严重",
  grade: "二级",
  measures: "改变定性一律提交检委会。",
  due: "2012-11",
  status: "正常",
  batch: "2012-01",
};

/** An institution after its first batch, with these lines in 风险点汇总表 and these settings. */
export function exportable(
  rows: readonly Readonly<Record<string, Cell>>[] = [TABLE_ROW],
  settings: Readonly<Record<string, Cell>> = { institutionCode: "440705", parentCode: "440700" },
): Book {
  const book = institution()
    .plus(tab(institutionTable.tab, table(institutionTable, rows)))
    .plus(
      tab(
        batches.tab,
        table(batches, [{ batch: "2012-01", file: "公诉科.xlsx", department: "公诉科", read: 1, merged: 1 }]),
      ),
    );
  return withSettings(book, settings);
}

/** The same institution with more of 单位信息 filled in. */
export function withSettings(book: Book, settings: Readonly<Record<string, Cell>>): Book {
  const keys = keysOf(institutionInfo);
  return Object.entries(settings).reduce(
    (all, [key, value]) =>
      all.with(`${INSTITUTION_TABS.info}!B${String(keys.indexOf(key as never) + 1)}`, value),
    book,
  );
}
