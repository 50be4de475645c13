import { GRADES, HISTORY_EVENTS, INSTITUTION, LIKELIHOODS, SEVERITIES, CATEGORIES } from "../../sheets/words";
import { LEVELS } from "../../sheets/define-sheet";
import { SEVERITY_NAMES, type Severity } from "../../findings/finding";
import { STAGE_NAMES, STAGE_STATES, type StageName, type StageState } from "../progress/sheets/progress";
import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import { lastDayOf } from "./deadline";
import { Tile, type CountedRow, type PlacedRow } from "./tile";
import { daysAfter } from "../../workbook/formats/serial-date";

/** A point in force with the row that figures count it by. */
export interface OverviewPoint {
  readonly record: InstitutionRow;
  readonly row: CountedRow;
}

/** A row, and the word that it is counted under. */
interface Said<Word extends string = string> {
  readonly says: Word;
  readonly row: CountedRow;
}

/** What the figures are made of; who gathers it knows the books. */
export interface OverviewFacts {
  readonly today: string;
  /** Months that grade changes are shown of, `2012-01` first. */
  readonly months: readonly string[];
  /** Departments that take part, in official order. */
  readonly departments: readonly string[];
  /** Points in force. */
  readonly points: readonly OverviewPoint[];
  /** Departments by what came of their last file of the year. */
  readonly filings: readonly Said<Filing>[];
  readonly findings: readonly {
    readonly severity: Severity;
    readonly department: string;
    readonly row: CountedRow;
  }[];
  /** People in scope who have a point, and how many are in scope. */
  readonly took: readonly CountedRow[];
  readonly inScope: number;
  readonly stages: readonly {
    readonly stage: StageName;
    readonly state: StageState;
    readonly row: CountedRow;
  }[];
  readonly inspections: readonly Said<DueState>[];
  /** Grade changes by the month of their day. */
  readonly changes: readonly { readonly month: string; readonly event: string; readonly row: CountedRow }[];
  /** Points that are alike in three or more departments, each under the text of the first of them. */
  readonly alike: readonly Said[];
  /** Points and places that are to be filed, and those of them that are not. */
  readonly toFile: number;
  readonly unfiled: readonly CountedRow[];
}

export const FILINGS = ["已报", "退回", "未报"] as const;
export type Filing = (typeof FILINGS)[number];
const DUE_STATES = ["逾期", "将到期"] as const;
type DueState = (typeof DUE_STATES)[number];
export const MEASURE_STATES = ["已落实", "落实中", "逾期"] as const;
type MeasureState = (typeof MEASURE_STATES)[number];
/** Events that change which grade is in force. */
export const GRADE_EVENTS = HISTORY_EVENTS.filter(
  (event) => event === "升级" || event === "降级" || event === "撤销" || event === "恢复",
);
/** Stands where a point has no grade. */
export const UNGRADED = "未评级";
const SEVERITY_ORDER = ["error", "warning", "hint"] as const satisfies readonly Severity[];
/** So many days ahead a measure is said to fall due. */
const AHEAD = 14;
/** Several words in one cell. */
const SEVERAL = /[、，,；;／/\s]+/;

/** A round lasts for its year and the first months of the next, in which it is reported on: `2012-01` to `2013-03`. */
export function monthsOf(year: string): readonly string[] {
  const months = (of: number, count: number) =>
    Array.from({ length: count }, (_, i) => `${of}-${String(i + 1).padStart(2, "0")}`);
  return [...months(Number(year), 12), ...months(Number(year) + 1, 3)];
}

/** The figures of the institution's workbook, O1 to O13. */
export function overviewTiles(facts: OverviewFacts): readonly Tile[] {
  return [...ofTheWork(facts), ...ofPoints(facts), ...ofChange(facts)].sort(byNumber);
}

function byNumber(a: Tile, b: Tile): number {
  return Number(a.id.slice(1)) - Number(b.id.slice(1));
}

/** How far the work is. */
function ofTheWork(facts: OverviewFacts): readonly Tile[] {
  const { departments, filings, findings, took, inScope, stages } = facts;
  return [
    Tile.matrix("O1", "报送", departments.length, { xs: FILINGS }, filings.map(placed)),
    Tile.matrix(
      "O2",
      "核查结果里的问题",
      null,
      { xs: SEVERITY_ORDER.map((one) => SEVERITY_NAMES[one]), ys: [INSTITUTION, ...departments] },
      findings.map(({ severity, department, row }) => ({ x: SEVERITY_NAMES[severity], y: department, row })),
    ),
    Tile.single("O6", "参与排查", inScope, took),
    Tile.matrix(
      "O7",
      "实施进度",
      null,
      { xs: STAGE_STATES, ys: STAGE_NAMES },
      stages.map(({ stage, state, row }) => ({ x: state, y: stage, row })),
    ),
  ];
}

/** What the points are like. */
function ofPoints({ points, departments, today, alike, toFile, unfiled }: OverviewFacts): readonly Tile[] {
  const all = points.length;
  const until = daysAfter(today, AHEAD);
  const due = points.filter(({ record }) => {
    const day = lastDayOf(record.due);
    return day !== null && day >= today && day <= until && record.done !== "已落实";
  });
  const measured = points.filter(({ record }) => record.measures !== null);
  const ofDepartments = [INSTITUTION, ...departments];
  return [
    Tile.matrix("O3", "可能性×后果", all, { xs: SEVERITIES, ys: LIKELIHOODS }, points.flatMap(byRisk)),
    Tile.matrix("O4", "科室×等级", all, { xs: GRADES, ys: ofDepartments }, points.map(byGrade)),
    Tile.matrix("O5", "类别×层级", all, { xs: LEVELS, ys: CATEGORIES }, points.flatMap(byCategory)),
    Tile.matrix(
      "O8",
      "防控措施",
      all,
      { xs: MEASURE_STATES },
      measured.map(({ record, row }) => ({ x: measureState(record, today), row })),
    ),
    Tile.single(
      "O9",
      `${AHEAD}天内到期的措施`,
      measured.length,
      due.map(({ row }) => row),
    ),
    Tile.matrix("O12", "三个以上科室相近的风险点", all, { xs: [] }, alike.map(placed)),
    Tile.single("O13", "应备案未备案", toFile, unfiled),
  ];
}

/** What is to be looked at again, and what was changed. */
function ofChange({ inspections, changes, points, months }: OverviewFacts): readonly Tile[] {
  const placedChanges = changes.map(({ month, event, row }) => ({ x: month, y: event, row }));
  return [
    Tile.matrix("O10", "到期要检查", points.length, { xs: DUE_STATES }, inspections.map(placed)),
    Tile.matrix("O11", "等级调整", null, { xs: months, ys: GRADE_EVENTS }, placedChanges),
  ];
}

function placed({ says, row }: Said): PlacedRow {
  return { x: says, row };
}

function byRisk({ record: { likelihood, severity }, row }: OverviewPoint): readonly PlacedRow[] {
  return likelihood === null || severity === null ? [] : [{ x: severity, y: likelihood, row }];
}

function byGrade({ record, row }: OverviewPoint): PlacedRow {
  return { x: record.grade ?? UNGRADED, y: ownerOf(record), row };
}

/** Whose point it is; of the institution itself where it stands on that level. */
function ownerOf({ level, department }: InstitutionRow): string {
  return level === "单位" ? INSTITUTION : (department ?? "（未注明科室）");
}

/** A point stands in each of its categories. */
function byCategory({ record: { category, level }, row }: OverviewPoint): readonly PlacedRow[] {
  const names = category?.split(SEVERAL).filter((name) => name !== "") ?? ["（未注明类别）"];
  return names.map((y) => ({ x: level ?? "（未注明层级）", y, row }));
}

function measureState({ done, due }: InstitutionRow, today: string): MeasureState {
  if (done === "已落实") return "已落实";
  const day = lastDayOf(due);
  return day !== null && day < today ? "逾期" : "落实中";
}
