import type { Finding } from "../../../findings/finding";
import type { DepartmentCase } from "../../registers/case/department-case";
import type { Point } from "../../registers/point";

/** One file handed in, read and checked. */
export interface Submission {
  readonly file: string;
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
  readonly one: DepartmentCase;
  readonly findings: readonly Finding[];
  /** Of a list of several departments: what each of them hands in with it. */
  readonly parts: readonly Submission[];
}

/** The departments that a file is of, as 汇总记录 names them. */
export function departmentsOf({ one, parts }: Submission): string | null {
  const names = (parts.length > 0 ? parts.map((part) => part.one) : [one]).flatMap(
    ({ department }) => department?.name ?? [],
  );
  return names.length > 0 ? names.join(SEPARATOR) : null;
}

/** Whether a line of 汇总记录 is about a department, by whatever makes a name one. */
export function saysDepartment(said: string | null, is: (name: string) => boolean): boolean {
  return said?.split(SEPARATOR).some(is) ?? false;
}

const SEPARATOR = "、";

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
