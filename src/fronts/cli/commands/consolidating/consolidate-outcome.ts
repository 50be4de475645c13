import type { Issued } from "../../../../flows/issue";
import { mergedJson, type FileJson, type RegisterRowJson } from "../../../../flows/json";
import type { FileTally } from "../../../../subjects/consolidation/choosing/submission";
import type { Finding } from "../../../../findings/finding";
import type { WorkbookImage } from "../../../../workbook/sheet-image";
import type { RefusedInput } from "../../files/read-files";
import type { Merged } from "./consolidate-all";

/** What is left to be written and told of a run. It holds none of the workbooks that were read: they are half of the memory. */
export interface RunOutcome {
  readonly batch: string;
  readonly image: WorkbookImage;
  readonly answers: readonly Issued[];
  /** Sheets of the institution workbook that the file does not hold. */
  readonly left: readonly string[];
  readonly notes: readonly string[];
  readonly files: readonly FileJson[];
  readonly refused: readonly RefusedInput[];
  readonly findings: readonly Finding[];
  /** So many risk points stand in 风险点汇总表. */
  readonly points: number;
  /** Each merged row with its source; of an answer in JSON alone. */
  readonly register: readonly RegisterRowJson[];
}

export function outcomeOf({ done, answers, read }: Merged, format: "text" | "json"): RunOutcome {
  const { result, image, left, notes } = done;
  const kinds = new Map(read.files.map(({ checked }) => [checked.read.file, checked.kind] as const));
  return {
    batch: result.batch,
    files: result.tallies.map((tally) => fileJson(tally, kinds.get(tally.submission.file) ?? null)),
    refused: read.refused,
    findings: result.findings,
    points: result.table.length,
    register: format === "json" ? mergedJson(result) : [],
    ...{ image, answers, left, notes },
  };
}

function fileJson({ submission, read, merged, setAside }: FileTally, kind: string | null): FileJson {
  return {
    file: submission.file,
    kind,
    department: submission.one.department?.name ?? null,
    sha256: submission.sha256,
    rows: read,
    merged,
    setAside,
    refused: null,
  };
}
