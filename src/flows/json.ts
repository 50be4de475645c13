import type { Consolidation } from "../subjects/consolidation/consolidate";
import { cellOf, countBySeverity, type Finding } from "../findings/finding";
import type { Point, PointKey } from "../subjects/registers/point";
import { departmentRegister } from "../subjects/registers/sheets/department-register";
import { keysOf } from "../sheets/define-sheet";
import { institutionRegister } from "../subjects/registers/sheets/institution-register";
import { institutionTable } from "../subjects/consolidation/sheets/institution-table";
import { INSTITUTION } from "../sheets/words";
import { staffRegister } from "../subjects/registers/sheets/staff-register";
import type { CheckedFile } from "./checking/check-department";
import type { CheckResult, JudgedWorkbook } from "./checking/check";

/** Version of the JSON; raised when a key changes its meaning. */
export const JSON_VERSION = 1;

/** One file of a run, as the contract's JSON lists it. */
export interface FileJson {
  readonly file: string;
  readonly kind: string | null;
  readonly department: string | null;
  readonly sha256: string | null;
  readonly rows: number;
  readonly merged: number;
  readonly setAside: number;
  readonly refused: string | null;
}

/** Where a line stands. */
export interface SourceJson {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

export type RegisterRowJson = Readonly<Record<string, string | null | SourceJson>>;

/** What `--format json` prints: one object, every key always there. */
interface RunJson {
  readonly version: number;
  readonly files: readonly FileJson[];
  readonly findings: readonly FindingJson[];
  readonly counts: Readonly<Record<"error" | "warning" | "hint", number>>;
  readonly register?: readonly RegisterRowJson[];
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row: number | null;
  readonly field: string | null;
  readonly value: string | null;
  readonly message: string;
  readonly basis: string | null;
  readonly fix: { readonly value: string } | null;
}

export function runJson(
  files: readonly FileJson[],
  findings: readonly Finding[],
  register?: readonly RegisterRowJson[],
): RunJson {
  return {
    version: JSON_VERSION,
    files,
    findings: findings.map(findingJson),
    counts: countBySeverity(findings),
    ...(register && { register }),
  };
}

export function findingJson({
  rule,
  severity,
  place,
  field,
  value,
  message,
  basis,
  fix,
}: Finding): FindingJson {
  return {
    rule,
    severity,
    file: place.file,
    sheet: place.sheet,
    cell: cellOf(place),
    row: place.row,
    field,
    value,
    message,
    basis,
    fix,
  };
}

/** A file that was checked, and of which nothing was merged. */
export function checkedFile(
  { read, kind, department, points }: CheckedFile,
  sha256: string | null,
): FileJson {
  const { file } = read;
  return { file, kind, department, sha256, rows: points.length, merged: 0, setAside: 0, refused: null };
}

/** A file that could not be read. */
export function refusedFile(file: string, refused: string): FileJson {
  return { file, kind: null, department: null, sha256: null, rows: 0, merged: 0, setAside: 0, refused };
}

const POINT_KEYS = [
  ...new Set([...keysOf(staffRegister), ...keysOf(departmentRegister), ...keysOf(institutionRegister)]),
].filter((key) => key !== "riskId");

/** Every row read (`check --records`): unusable fields null, inherited reviews filled in. */
export function recordsJson({ files }: Pick<CheckResult<JudgedWorkbook>, "files">): RegisterRowJson[] {
  return files.flatMap(({ points, department, kind }) =>
    points.map((point) =>
      pointJson(point, kind === "institution" ? INSTITUTION : (point.department?.name ?? department)),
    ),
  );
}

function pointJson({ record, level, table, entry }: Point, department: string | null): RegisterRowJson {
  const fields = Object.fromEntries(POINT_KEYS.map((key) => [key, record[key as PointKey] ?? null]));
  return {
    riskId: record.riskId ?? null,
    level,
    department: department ?? entry.department,
    ...fields,
    source: { file: table.file, sheet: table.sheet, row: entry.row },
  };
}

/** The rows of 风险点汇总表 merged in this run. */
export function mergedJson({ merged }: Consolidation): RegisterRowJson[] {
  return merged.map(({ row, point }) => ({
    ...Object.fromEntries(keysOf(institutionTable).map((key) => [key, row[key]])),
    source: { file: point.table.file, sheet: point.table.sheet, row: point.entry.row },
  }));
}
