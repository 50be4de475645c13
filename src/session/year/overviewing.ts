import type { Institution } from "../../flows/open-institution";
import { overviewOf } from "../../flows/year/overview/overview";
import { overviewToDraw } from "../../flows/year/overview/overview-sheet";
import { gradeFor } from "../../subjects/registers/grade";
import { LIKELIHOODS, SEVERITIES } from "../../sheets/words";
import { countAt, type CountedRow, type Tile } from "../../subjects/overview/tile";
import { rememberingParts } from "../../workbook/remembering";
import { institutionOf } from "../institution/institution";
import type { CellPlace, Plan } from "../plan";
import type { SessionState } from "../state";
import { standingsOn } from "./progressing";

/** Worked out once for each state of the cells and day. */
const figuresOn = rememberingParts((institution: Institution, today: string) =>
  overviewOf(institution, today, standingsOn(institution, today)),
);

/** 总览 of the workbook that is open; nothing before there is a point. Throws `HostError` where its books contradict themselves. */
export function overviewAtHand(state: SessionState): readonly Tile[] {
  const institution = institutionOf(state);
  return institution.books.table.length === 0 ? [] : figuresOn(institution, state.today);
}

/** A figure as it is shown at first: one number, and what it is. */
export interface Headline {
  readonly tile: Tile;
  readonly label: string;
  /** The number of rows that it leads to, and of how many. */
  readonly value: number;
  readonly of: number | null;
  readonly figure: FigureName;
  /** Whether somebody has something to do while it is not 0. */
  readonly isOpenWork: boolean;
}

/** Sheet 总览 drawn anew with these figures. Throws `HostError` where a sheet of people's own bears the name. */
export function overviewPlan(state: SessionState, tiles: readonly Tile[]): Plan {
  const image = overviewToDraw(institutionOf(state), tiles, state.today);
  return {
    ...{ label: "写入总览", sentences: [], changes: [], images: [image] },
    reveal: { sheet: image.sheet, row: 1, column: 1 },
  };
}

interface ShownFirst {
  readonly id: Tile["id"];
  readonly label: string;
  /** Of states the one that matters. */
  readonly state?: string;
  readonly isOpenWork?: true;
  /** Of how many says nothing. */
  readonly alone?: true;
}

/** What stands on the first page, in its order. */
const SHOWN: readonly ShownFirst[] = [
  { id: "O4", label: "风险点", alone: true },
  { id: "O1", label: "科室已报", state: "已报" },
  { id: "O6", label: "参与排查" },
  { id: "O8", label: "措施已落实", state: "已落实" },
  { id: "O2", label: "错误", state: "错误", isOpenWork: true, alone: true },
  { id: "O9", label: "14天内到期", isOpenWork: true },
  { id: "O10", label: "到期要检查", isOpenWork: true },
  { id: "O13", label: "应备案未备案", isOpenWork: true },
  { id: "O12", label: "多科室相近" },
  { id: "O14", label: "预警逾期", state: "逾期未回告", isOpenWork: true },
  { id: "O15", label: "信息档案" },
];

/** What a number counts: a whole tile, or what of it stands under these words. */
export interface FigureName {
  readonly id: Tile["id"];
  readonly x?: string;
  readonly y?: string | null;
}

/** The rows behind a number as they are now; none where it is nowhere any more. */
export function rowsBehind(tiles: readonly Tile[], { id, x, y }: FigureName): readonly CountedRow[] {
  const tile = tiles.find((one) => one.id === id);
  if (x === undefined && y === undefined) return tile?.rows ?? [];
  const cells = (tile?.cells ?? []).filter(
    (cell) => (x === undefined || cell.x === x) && (y === undefined || cell.y === y),
  );
  return cells.flatMap(({ rows }) => rows);
}

/** What stands on the first page; what the workbook does not say is not there. */
export function headlinesOf(tiles: readonly Tile[]): readonly Headline[] {
  const byId = new Map(tiles.map((tile) => [tile.id, tile] as const));
  return SHOWN.flatMap(({ id, label, state, isOpenWork = false, alone }): Headline[] => {
    const tile = byId.get(id);
    if (!tile) return [];
    const figure = state === undefined ? { id } : { id, x: state };
    const whole = tile.of ?? (state === undefined ? null : tile.value);
    const value = rowsBehind(tiles, figure).length;
    return [{ tile, label, value, of: alone ? null : whole, figure, isOpenWork }];
  });
}

/** A cell of the heat map: how many, and which grade the institution's matrix gives them. */
interface HeatCell {
  readonly likelihood: string;
  readonly severity: string;
  readonly grade: string;
  readonly value: number;
}

/** Likelihood by likelihood, the greatest first. */
export function heatMapOf(state: SessionState, tile: Tile): readonly (readonly HeatCell[])[] {
  const { matrix } = institutionOf(state).house;
  return LIKELIHOODS.map((likelihood) =>
    SEVERITIES.map((severity) => ({
      ...{ likelihood, severity, grade: gradeFor(likelihood, severity, matrix) },
      value: countAt(tile, severity, likelihood),
    })),
  );
}

/** What a row is called in a list. */
export function rowSaid({ fields }: CountedRow): string {
  const word = (...keys: readonly string[]) =>
    keys.flatMap((key) => (fields[key] === null || fields[key] === undefined ? [] : [String(fields[key])]));
  const first = word(
    "riskId",
    "rule",
    "日期",
    "事件",
    "stage",
    "department",
    "name",
    "grade",
    "state",
    "standing",
  );
  const due = word("due").map((day) => `完成时限 ${day}`);
  const text = [...word("point", "place", "message", "missing", "file"), ...due];
  const parts = [first.join(" "), ...text].map((part) => part.replace(/[。，；]$/, ""));
  return parts.filter((part) => part !== "").join("，");
}

/** Where a row stands in the workbook that is open. */
export function placeOfRow({ source }: CountedRow): CellPlace | null {
  return source && source.row > 0 ? { sheet: source.sheet, row: source.row, column: 1 } : null;
}
