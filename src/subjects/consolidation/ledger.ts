import { recordOf } from "../../sheets/define-sheet";
import { batches, setAsideSheet, type BatchRecord, type SetAsideRecord } from "./sheets/ledgers";
import type { FileChanges } from "./changes";
import { joinedDetails } from "../../merging/joined-details";
import {
  departmentsOf,
  isFiling,
  type FileTally,
  type SetAside,
  type Submission,
} from "./choosing/submission";

/** A line of 汇总记录. */
export function batchRecord(
  { submission, read, merged, setAside }: FileTally,
  batch: string,
  today: string,
  by: string | null,
  changes: FileChanges,
): BatchRecord {
  const { file, sha256, one } = submission;
  return recordOf(batches, {
    batch,
    file,
    sha256,
    department: isFiling(submission) ? departmentsOf(submission) : null,
    read: String(read),
    merged: String(merged),
    setAside: String(setAside),
    added: String(changes.added),
    changed: String(changes.changed),
    unchanged: String(changes.unchanged),
    missing: String(changes.missing),
    changes: changes.details.length ? joinedDetails(changes.details) : null,
    mergedOn: today,
    by,
    submission: one.read.cover?.record.submission ?? null,
  });
}

/** A line of 未并入清单. */
export function setAsideRecord({ point, rule, reason }: SetAside, batch: string): SetAsideRecord {
  const { table, entry, record, department } = point;
  return recordOf(setAsideSheet, {
    batch,
    file: table.file,
    sheet: table.sheet,
    row: String(entry.row),
    department: department?.name ?? entry.department,
    riskId: record.riskId ?? null,
    name: record.name ?? null,
    point: record.point ?? null,
    rule,
    reason,
  });
}

/** Whether a batch was made of these very files. */
export function isBatchOf(
  batches: readonly BatchRecord[],
  batch: string,
  files: readonly Submission[],
): boolean {
  const before = batches
    .filter((one) => one.batch === batch)
    .map(({ sha256 }) => sha256 ?? "")
    .sort();
  return (
    before.length === files.length &&
    files
      .map(({ sha256 }) => sha256)
      .sort()
      .every((sha256, i) => sha256 === before[i])
  );
}
