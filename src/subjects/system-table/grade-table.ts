import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import { groupBy } from "../../merging/group-by";
import { LEVELS, type Level } from "../../sheets/define-sheet";
import { GRADES, INSTITUTION } from "../../sheets/words";
import type { Area } from "../../workbook/address";
import type { Look, RowImage } from "../../workbook/sheet-image";
import type { RowGroup } from "../../drawing/blocks";

/** Looks that a table of counts needs. */
export interface CountLooks {
  readonly header: Look;
  readonly label: Look;
  readonly count: Look;
  readonly total: Look;
}

/** One line of counts before they are made: its name and its rows. */
interface CountLine {
  readonly name: string;
  readonly rows: readonly InstitutionRow[];
}

const UNRATED = "未评级";
const OTHERS = "（未注明科室）";
/** Over and beside the sums of everything; a level's own sum is a 小计. */
const ALL = "合计";
/** Points of a row where its page sets no other. */
const COUNT_ROW_HEIGHT = 21;
/** A zero is a dash, so that the counts stand out; the cell still holds a number. */
export const COUNT_FORMAT = '0;-0;"—"';

/** Words of the grade columns; 未评级 only where there are such rows, so that the sums come out. */
export function gradeWords(rows: readonly InstitutionRow[]): readonly string[] {
  return rows.every(({ grade }) => isGrade(grade)) ? GRADES : [...GRADES, UNRATED];
}

/** 单位（院） and the departments in official order; a department outside it stands below. `all`: also those without rows. */
export function departmentLines(
  rows: readonly InstitutionRow[],
  departments: readonly string[],
  all: boolean,
): readonly CountLine[] {
  const groups = groupBy(rows, ({ level, department }) =>
    level === "单位" ? INSTITUTION : (department ?? OTHERS),
  );
  const names = [INSTITUTION, ...departments, ...[...groups.keys()].sort()];
  return [...new Set(names)]
    .map((name) => ({ name, rows: groups.get(name) ?? [] }))
    .filter((line) => line.rows.length > 0 || (all && line.name !== INSTITUTION));
}

/** 科室 × 层级 × 等级 with totals to the right and below; every row is of one line. */
export function levelGradeTable(
  lines: readonly CountLine[],
  grades: readonly string[],
  looks: CountLooks,
  height = COUNT_ROW_HEIGHT,
): RowGroup {
  const wide = grades.length + 1;
  const groups = [...LEVELS, ALL];
  const header: RowImage[] = [
    headerRow(["科室", ...groups.flatMap((name) => [name, ...grades.map(() => null)])], looks),
    headerRow([null, ...groups.flatMap((name) => [...grades, name === ALL ? "总计" : "小计"])], looks),
  ];
  const counts = lines.map(({ rows }) => countLevels(rows, grades));
  const totals = Array.from({ length: groups.length * wide }, (_, i) =>
    counts.reduce((sum, line) => sum + line[i]!, 0),
  );
  return {
    rows: [...header, ...countRows(lines, counts, totals, looks)].map((row) => ({ ...row, height })),
    merged: [
      { top: 1, left: 1, bottom: 2, right: 1 },
      ...groups.map((_, i): Area => ({ top: 1, left: 2 + i * wide, bottom: 1, right: 1 + (i + 1) * wide })),
    ],
  };
}

/** Lines × 等级 with totals. */
export function gradeTable(
  corner: string,
  rows: readonly InstitutionRow[],
  lines: readonly CountLine[],
  looks: CountLooks,
): RowGroup {
  const grades = gradeWords(rows);
  const header = headerRow([corner, ...grades, ALL], looks);
  const counts = lines.map((line) => countGrades(line.rows, grades));
  return { rows: [header, ...countRows(lines, counts, countGrades(rows, grades), looks)] };
}

function countRows(
  lines: readonly CountLine[],
  counts: readonly (readonly number[])[],
  totals: readonly number[],
  { label, count, total }: CountLooks,
): readonly RowImage[] {
  return [
    ...lines.map(({ name }, i) => countRow(name, counts[i]!, label, count)),
    countRow(ALL, totals, total, total),
  ];
}

export function countRow(name: string, counts: readonly number[], label: Look, look: Look): RowImage {
  return { height: COUNT_ROW_HEIGHT, cells: [name, ...counts], looks: [label, ...counts.map(() => look)] };
}

export function headerRow(cells: readonly (string | null)[], { header }: CountLooks): RowImage {
  return { height: COUNT_ROW_HEIGHT, cells, looks: cells.map(() => header) };
}

/** The same for each level, and for all of them together. */
function countLevels(rows: readonly InstitutionRow[], grades: readonly string[]): readonly number[] {
  const wide = grades.length + 1;
  const counts = new Array<number>((LEVELS.length + 1) * wide).fill(0);
  const all = LEVELS.length * wide;
  for (const { level, grade } of rows) {
    const place = placeOf(grade, grades);
    const own = LEVELS.indexOf(level as Level) * wide;
    if (own >= 0) {
      counts[own + place]!++;
      counts[own + grades.length]!++;
    }
    counts[all + place]!++;
    counts[all + grades.length]!++;
  }
  return counts;
}

/** Counts in the order of the words, then their sum. */
function countGrades(rows: readonly InstitutionRow[], grades: readonly string[]): readonly number[] {
  const counts = grades.map(() => 0);
  for (const { grade } of rows) counts[placeOf(grade, grades)]!++;
  return [...counts, rows.length];
}

/** Which count a grade belongs to: whatever is none is 未评级. */
function placeOf(grade: string | null, grades: readonly string[]): number {
  const place = grades.indexOf(grade ?? UNRATED);
  return place < 0 ? grades.indexOf(UNRATED) : place;
}

function isGrade(grade: string | null): boolean {
  return grade === null ? false : (GRADES as readonly string[]).includes(grade);
}
