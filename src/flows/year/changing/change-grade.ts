import type { Finding } from "../../../findings/finding";
import { rowBelow } from "../../../drawing/line-cells";
import type { Entry, Table } from "../../../reading/entry";
import { keysOf, recordOf } from "../../../sheets/define-sheet";
import { INSTITUTION } from "../../../sheets/words";
import { bookedFacts } from "../../../subjects/consolidation/books";
import type { InstitutionRow } from "../../../subjects/consolidation/sheets/institution-table";
import { movement } from "../../../subjects/grade-changes/history";
import { judgeChanges } from "../../../subjects/grade-changes/judge-changes";
import { gradeChanges, type GradeChangeRecord } from "../../../subjects/grade-changes/sheets/grade-changes";
import { nearestNumber } from "../../../sheets/columns/words/nearest-number";
import { institutionPoints } from "../../../subjects/registers/case/department-case";
import { HostError } from "../../../workbook/host-error";
import type { WorkbookPatch } from "../../../workbook/live/workbook-patch";
import type { Institution } from "../../open-institution";
import { lineJson, type LineJson } from "../../steps/line-json";
import { missingOf, setFields, type GivenSetting, type MissingField } from "../../steps/set-fields";
import { changePatch } from "./change-patch";
import { sheetToWrite } from "../sheet-to-write";

/** What `--to` may say besides a grade. */
const WITHDRAW = "撤销";

/** A change that somebody proposes, and the review of it. */
interface ChangeAsked {
  readonly riskId: string;
  /** The new grade, or 撤销. */
  readonly to: string | undefined;
  readonly set: readonly GivenSetting[];
  /** A line that was proposed before, and that this completes; a new one where it is left out. */
  readonly line?: Line | undefined;
}

interface ChangeJudged {
  /** Null where the change may not stand: nothing is written then. */
  readonly patch: WorkbookPatch | null;
  readonly record: LineJson;
  readonly findings: readonly Finding[];
}

type Key = keyof GradeChangeRecord;
type Line = Entry<Key>;

const ASKED = keysOf(gradeChanges).filter((key) => key !== "riskId");
const NEEDED = ["reason", "assessedOn", "reviewer", "opinion", "reviewedOn"] as const;

/** Fields that a change needs and that nobody has set, with their headers. Throws `HostError` where something cannot be set. */
export function missingOfChange(set: readonly GivenSetting[]): readonly MissingField[] {
  return missingOf(gradeChanges, ASKED, NEEDED, set, null);
}

/**
 * A change of one point's grade, from its line in 等级调整记录 to its effect: what is in force on `today` is written into 风险点汇总表 with its
 * review, and into 等级历史 (方案三（二）2). Throws `HostError` where there is no such point, or the change leads nowhere.
 */
export function changeGrade(institution: Institution, asked: ChangeAsked, today: string): ChangeJudged {
  const { read, content } = institution;
  const table = sheetToWrite(read.institution.gradeChanges, gradeChanges, read.file);
  const point = pointOf(institution, asked.riskId);
  const record = lineOf(point, asked, institution.house.year);
  const before = asked.line?.record ?? null;
  const line: Line = { ...EMPTY, row: asked.line?.row ?? rowBelow(content, table), record };
  const findings: Finding[] = [];
  const inForce = judged(institution, table, line, point, today, findings);
  const allowed = findings.every(({ severity }) => severity !== "error");
  const status = !allowed
    ? "不生效"
    : inForce
      ? "已生效"
      : record.opinion === "同意"
        ? "未到生效日期"
        : "未经同意";
  return {
    patch: allowed ? changePatch(institution, { table, line, before, point, inForce, today }) : null,
    record: { ...lineJson(table, line), status },
    findings,
  };
}

function pointOf({ books, read }: Institution, riskId: string): InstitutionRow {
  const row = books.table.find((one) => one.riskId === riskId);
  if (row) return row;
  const near = nearestNumber(
    riskId,
    books.table.flatMap((one) => one.riskId ?? []),
  );
  const meant = near === undefined ? "" : `最接近的是“${near}”。`;
  throw new HostError("not-found", `“${read.file}”的风险点汇总表里没有编号“${riskId}”。${meant}请核对编号。`);
}

/** The line as it will stand: what was not said follows from the grade in force. */
function lineOf(
  point: InstitutionRow,
  { riskId, to, set, line }: ChangeAsked,
  year: string | null,
): GradeChangeRecord {
  const given: GivenSetting[] =
    to === undefined ? [...set] : [...set, to === WITHDRAW ? ["change", to] : ["to", to]];
  const { fields, wrong } = setFields(gradeChanges, ASKED, given, year);
  if (wrong.length > 0) throw new HostError("refused", `${wrong.join("")}什么都没有写。`);
  if (line) return { ...line.record, ...fields };
  refuseIdle(point, fields);
  const withdrawn = isWithdrawn(point);
  const change = fields.change ?? changeMeant(point, fields.to ?? null);
  const from = fields.from ?? (withdrawn ? null : point.grade);
  return recordOf(gradeChanges, { ...fields, riskId, change, from });
}

function isWithdrawn({ status }: InstitutionRow): boolean {
  return status === "已撤销";
}

/** What is as it should become needs no change. */
function refuseIdle(point: InstitutionRow, { change, to }: Partial<GradeChangeRecord>): void {
  const [riskId, withdraws] = [point.riskId ?? "", change === WITHDRAW];
  if (isWithdrawn(point) && withdraws)
    throw new HostError("refused", `${riskId} 已经撤销，不用再撤销。请核对编号；要恢复的，请写明新等级。`);
  if (!isWithdrawn(point) && !withdraws && typeof to === "string" && to === point.grade)
    throw new HostError("refused", `${riskId} 现行等级已经是${to}，不用调整。请核对编号和等级。`);
}

function changeMeant(point: InstitutionRow, to: string | null): string {
  if (to === null)
    throw new HostError("refused", "没有写新等级。请写明一级、二级或三级；撤销这个风险点的写“撤销”。");
  if (isWithdrawn(point)) return "新增";
  const way = movement(point.grade, to);
  return way === "内容变更" ? "升级" : way;
}

/** Whether the line is in force on the day, judged with the other lines about the point; what is wrong with it goes into `findings`. */
function judged(
  { read, house, books }: Institution,
  table: Table<Key>,
  line: Line,
  { riskId, department }: InstitutionRow,
  today: string,
  findings: Finding[],
): boolean {
  const own = department === INSTITUTION;
  const others = table.entries.filter(({ record, row }) => record.riskId === riskId && row !== line.row);
  const entries = [...others, line];
  const facts = {
    ...{ stage: "汇总" as const, today, judgedOn: today },
    ...bookedFacts(books, department),
    ownChanges: null,
  };
  const points = own ? institutionPoints(read) : [];
  const log = judgeChanges({ table: { ...table, entries }, points, house, facts }, (finding) => {
    if (finding.place.row === line.row) findings.push(finding);
  });
  return log.linesOf(riskId ?? "").some(({ row, inForce }) => row === line.row && inForce);
}

const EMPTY = {
  ...{ told: new Set<Key>(), kept: new Map(), extra: new Map() },
  ...{ department: null, sample: null, empty: false },
} as const;
