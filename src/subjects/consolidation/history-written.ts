import { historyAfter } from "../grade-changes/history";
import type { GradeHistoryRecord } from "../grade-changes/sheets/grade-history";
import type { Facts } from "../subject";
import { newestBatch, type Books } from "./books";
import type { ChangesInForce } from "./changes-in-force";
import type { InstitutionRow } from "./sheets/institution-table";

interface Run {
  readonly books: Books;
  readonly facts: Facts;
  /** 风险点汇总表 as it is written. */
  readonly table: readonly InstitutionRow[];
  readonly changes: ChangesInForce;
  /** Null where no files came: then the newest batch goes on. */
  readonly batch: string | null;
}

/** 等级历史 with what a run did. */
export function historyWritten({ books, facts, table, changes, batch }: Run): readonly GradeHistoryRecord[] {
  const days = new Map(books.batches.map((one) => [one.batch, one.mergedOn] as const));
  return historyAfter({
    ...{ history: books.history, before: books.table, table, day: facts.today },
    batch: batch ?? newestBatch(books),
    dayOf: (one) => days.get(one) ?? null,
    causeOf: (row) => changes.causeOf(row),
  });
}
