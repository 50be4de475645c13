import type { Finding } from "../findings/finding";
import type { DepartmentCase } from "../register/department-case";
import type { Point } from "../register/point";

/** One file handed in, read and checked. */
export interface Submission {
  readonly file: string;
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
  readonly one: DepartmentCase;
  readonly findings: readonly Finding[];
}

/** A workbook of a department; one that only lies beside them files nothing, whatever its name says. */
export function isFiling({ one }: Submission): boolean {
  return one.read.kind !== "other";
}

/** A row that is not merged, with the rule and the reason. */
export interface SetAside {
  readonly point: Point;
  readonly rule: string;
  readonly reason: string;
}

/** What became of one file's rows; `read` is always `merged` + `setAside`. */
export interface FileTally {
  readonly submission: Submission;
  readonly read: number;
  readonly merged: number;
  readonly setAside: number;
}
