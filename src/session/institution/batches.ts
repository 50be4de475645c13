import { groupBy } from "../../merging/group-by";
import type { BatchRecord } from "../../subjects/consolidation/sheets/ledgers";
import { saysOf } from "./preview/by-department";
import type { SessionState } from "../state";

/** A batch as 汇总记录 tells it. */
export interface Batch {
  readonly name: string;
  readonly mergedOn: string | null;
  readonly files: number;
}

/** What became of a department's points from one batch to another. */
interface DepartmentCompared {
  readonly department: string;
  /** `新增 3，变更 1`, all batches between added up. */
  readonly says: string;
  /** What 汇总记录 tells in detail, a batch at a time. */
  readonly details: readonly { readonly batch: string; readonly text: string }[];
}

/** The batches that the workbook remembers, first to last. */
export function batchesOf(state: SessionState): readonly Batch[] {
  const byName = groupBy(recordsOf(state), ({ batch }) => batch ?? "");
  return [...byName].map(([name, records]) => ({
    name,
    mergedOn: records[0]?.mergedOn ?? null,
    files: records.length,
  }));
}

/**
 * What changed after one batch up to another, by department in the order in which they filed. `after`: `null` for all that came
 * up to `until`.
 */
export function changesBetween(
  state: SessionState,
  after: string | null,
  until: string,
): readonly DepartmentCompared[] {
  const names = batchesOf(state).map(({ name }) => name);
  const between = new Set(
    names.slice(after === null ? 0 : names.indexOf(after) + 1, names.indexOf(until) + 1),
  );
  const records = recordsOf(state).filter(({ batch }) => between.has(batch ?? ""));
  return [...groupBy(records, ({ department, file }) => department ?? file ?? "")].map(
    ([department, own]) => ({
      department,
      says: saysOf({ ...countsOf(own), errors: 0 }),
      details: own.flatMap(({ batch, changes }) =>
        changes === null ? [] : [{ batch: batch ?? "", text: changes }],
      ),
    }),
  );
}

function recordsOf({ checked }: SessionState): readonly BatchRecord[] {
  return checked.read.institution.batches?.entries.map(({ record }) => record) ?? [];
}

function countsOf(records: readonly BatchRecord[]) {
  const sum = (key: "added" | "changed" | "missing" | "setAside") =>
    records.reduce((all, record) => all + Number(record[key] ?? 0), 0);
  return {
    added: sum("added"),
    changed: sum("changed"),
    missing: sum("missing"),
    setAside: sum("setAside"),
  };
}
