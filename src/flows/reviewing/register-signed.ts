import type { Finding } from "../../findings/finding";
import { say } from "../../findings/rule";
import { cellOfLine } from "../../drawing/line-cells";
import { nameIn } from "../../house/who";
import type { DepartmentCase } from "../../subjects/registers/case/department-case";
import type { Point } from "../../subjects/registers/point";
import { reviewCodeTyped } from "../../subjects/registers/review-code";
import { R01, R02 } from "../../subjects/reviewing/catalogue/reviewing";
import { HostError } from "../../workbook/host-error";
import type { CellChange } from "../../workbook/live/live-workbook";
import type { WorkbookPatch } from "../../workbook/live/workbook-patch";
import { expectColumns } from "../steps/needed-columns";
import { reviewSets } from "./awaiting";

/** A signature on paper. */
export interface Signed {
  readonly code: string;
  readonly reviewer: string;
  readonly opinion: "同意" | "退回";
  readonly on: string;
  /** Rows that he did not sign for: numbers, or their places on the paper. */
  readonly except: readonly string[];
  /** Where the paper is kept. */
  readonly archive: string;
}

interface Registered {
  /** Null where the signature may not stand: nothing is written then. */
  readonly patch: WorkbookPatch | null;
  readonly points: readonly Point[];
  readonly findings: readonly Finding[];
}

/** What was signed on paper, into the rows that it was printed from (R01, R02). Throws `HostError` where `except` names no row of it, or a register has no room for it. */
export function registerSigned(one: DepartmentCase, signed: Signed): Registered {
  const { code, reviewer } = signed;
  const place = { file: one.file, sheet: null, row: null, column: null };
  const typed = reviewCodeTyped(code);
  const fitting = reviewSets(one).filter((set) => set.code === typed);
  const [first] = fitting;
  if (!first) return refused(say(R01, "changed", place, { value: code }, { field: "seal", value: code }));
  const own = fitting.find(({ names }) => names.includes(nameIn(reviewer)));
  if (!own) {
    const said = { field: "reviewer", value: reviewer };
    return refused(say(R02, "other", place, { expected: first.says, value: reviewer }, said));
  }
  const points = withoutExcepted(own.points, signed.except);
  for (const { table } of points) expectColumns(table, WRITTEN);
  const changes = points.flatMap((point) => changesOf(point, signed));
  const headers = new Map(points.map(({ table }) => [table.sheet, table.header?.row ?? 0] as const));
  return { patch: { changes, headers }, points, findings: [] };
}

function refused(finding: Finding): Registered {
  return { patch: null, points: [], findings: [finding] };
}

function withoutExcepted(points: readonly Point[], except: readonly string[]): readonly Point[] {
  const named = except.flatMap((one) => one.split(/[、，,\s]+/)).filter((one) => one !== "");
  const isNamed = (point: Point, index: number) =>
    named.includes(point.record.riskId ?? "") || named.includes(String(index + 1));
  const strange = named.find(
    (name) => !points.some((point, index) => isNamed(point, index) && isBy(name, point, index)),
  );
  if (strange !== undefined)
    throw new HostError(
      "refused",
      `这份送审表里没有“${strange}”，不知道哪一行没有签。请写风险点编号，或者送审表上的序号。什么都没有写。`,
    );
  return points.filter((point, index) => !isNamed(point, index));
}

function isBy(name: string, { record }: Point, index: number): boolean {
  return record.riskId === name || String(index + 1) === name;
}

const WRITTEN = ["reviewer", "opinion", "reviewedOn", "signing", "note"] as const;

function changesOf(point: Point, { reviewer, opinion, on, archive }: Signed): readonly CellChange[] {
  const { table, entry, record } = point;
  const kept = `原件存放：${archive}`;
  const note = record.note ? `${record.note}；${kept}` : kept;
  const values = { reviewer, opinion, reviewedOn: on, signing: "纸质", note };
  return WRITTEN.map((key) => cellOfLine(table, entry.row, key, values[key]));
}
