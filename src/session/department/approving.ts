import { cellOf } from "../../findings/finding";
import { cellOfLine } from "../../drawing/line-cells";
import { drawSheet } from "../../drawing/draw-sheet";
import { recordOf } from "../../sheets/define-sheet";
import type { Point, PointRecord } from "../../subjects/registers/point";
import { SEALED, sealOf } from "../../subjects/registers/seal";
import { approvals } from "../../subjects/registers/sheets/approvals";
import type { WorkbookContent } from "../../workbook/grid";
import type { CellChange } from "../../workbook/live/live-workbook";
import type { SheetImage } from "../../workbook/sheet-image";
import { approvedRecords } from "./approvals";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { plainRows, type Waiting } from "./reviewing";

/** How an approval is given: on the screen now, or long since on paper and only entered here. */
interface Signature {
  /** `2012-11-20`. */
  readonly on: string;
  readonly paper: boolean;
}

/** 同意: opinion, day, seal; what was approved is kept, so that a later change can be shown. */
export function approve(
  state: SessionState,
  rows: readonly Waiting[],
  reviewer: string,
  { on, paper }: Signature = { on: state.today, paper: false },
): Plan | null {
  const isReady = ({ lacking, reviewers, point }: Waiting) =>
    lacking.length === 0 && reviewers.includes(reviewer) && (point.record.assessedOn ?? "") <= on;
  const ready = rows.filter(isReady);
  if (ready.length === 0) return null;
  const approved = ready.map(({ point }) => approvalOf(point, reviewer, on, paper));
  const left = rows.length - ready.length;
  return {
    label: `同意 ${ready.length} 行`,
    sentences: [
      `以审核人${reviewer}、审核日期 ${on}${paper ? "、签署方式纸质" : ""} 写入“同意”和校验码，共 ${ready.length} 行。`,
      ...openIn(ready),
      ...(left > 0 ? [`还有 ${left} 行没有填全，或集体评定日期在审核日期之后，这次不审。`] : []),
      paper ? "请保存好签字原件备查。" : "校验码只用来发现审核后的改动，不是电子签名。",
    ],
    changes: approved.flatMap(({ changes }) => changes),
    images: [keepApproved(state.content, approved)],
  };
}

/** 登记: somebody signed a register on paper, that day; null where nothing of it is ready. */
export function signedOnPaper(state: SessionState, reviewer: string, on: string): Plan | null {
  return approve(state, plainRows(state, reviewer), reviewer, { on, paper: true });
}

/** What is open on rows that are about to be approved, named before it is done. */
function openIn(rows: readonly Waiting[]): readonly string[] {
  const wrong = rows.filter(({ errors }) => errors.length > 0);
  const changed = rows.filter(({ why }) => why === "审核后有改动");
  return [
    ...(wrong.length > 0 ? [`注意：其中 ${wrong.length} 行还有没有改正的错误：`] : []),
    ...wrong.map(
      ({ point, errors }) =>
        `${point.table.sheet} 第 ${point.entry.row} 行：${errors
          .map(({ rule, place, message }) => `${cellOf(place) ?? ""} ${rule} ${message}`)
          .join(" ")}`,
    ),
    ...(changed.length > 0
      ? [`其中第 ${changed.map(({ point }) => point.entry.row).join("、")} 行是审核后又改动过的。`]
      : []),
  ];
}

interface Approval {
  readonly seal: string;
  readonly level: Point["level"];
  readonly record: PointRecord;
  readonly changes: readonly CellChange[];
}

/** The seal covers the row alone: a day inherited from 科室信息 is written down with it. */
function approvalOf(point: Point, reviewer: string, reviewedOn: string, paper: boolean): Approval {
  const { entry, level, table, record } = point;
  const written = { reviewer, opinion: "同意", reviewedOn, assessedOn: record.assessedOn ?? null };
  const sealed: PointRecord = { ...entry.record, ...written };
  const seal = sealOf(sealed);
  const changes = Object.entries({ ...written, signing: paper ? "纸质" : "电子", seal })
    .filter(([key, value]) => (entry.record[key] ?? null) !== value)
    .map(([key, value]) => cellOfLine(table, entry.row, key, value));
  return { seal, level, record: sealed, changes };
}

/** 退回, with the reason behind the word. Throws nothing: without a reason there is no plan. */
export function sendBack(
  state: SessionState,
  rows: readonly Waiting[],
  reviewer: string,
  reason: string,
  on: string = state.today,
): Plan | null {
  const because = reason.trim();
  if (rows.length === 0 || because === "") return null;
  return {
    label: `退回 ${rows.length} 行`,
    sentences: [`以审核人${reviewer}退回 ${rows.length} 行，理由：${because}`],
    changes: rows.flatMap(({ point }) => returnOf(point, reviewer, on, because)),
  };
}

function returnOf(
  { table, entry }: Point,
  reviewer: string,
  reviewedOn: string,
  because: string,
): readonly CellChange[] {
  const written = { reviewer, opinion: `退回：${because}`, reviewedOn };
  const changes = Object.entries(written).map(([key, value]) => cellOfLine(table, entry.row, key, value));
  // A seal of an earlier approval no longer says anything.
  const former = ["signing", "seal"].filter((key) => (entry.record[key] ?? null) !== null);
  return [...changes, ...former.map((key) => cellOfLine(table, entry.row, key, null))];
}

/** `_审核留底` with what is approved now; of one seal the first copy is enough. */
function keepApproved(
  content: WorkbookContent,
  approved: readonly {
    readonly seal: string;
    readonly level: Point["level"];
    readonly record: PointRecord;
  }[],
): SheetImage {
  const kept = approvedRecords(content);
  const known = new Set(kept.map(({ seal }) => seal));
  const added = approved
    .filter(({ seal }) => !known.has(seal))
    .map(({ seal, level, record }) => recordOf(approvals, { ...pick(record), seal, level }));
  return drawSheet(approvals, [...kept, ...added]);
}

function pick(record: PointRecord): Partial<Record<(typeof SEALED)[number], string | null>> {
  return Object.fromEntries(SEALED.map((key) => [key, record[key] ?? null]));
}
