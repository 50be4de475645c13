import { STATISTICS_TAB } from "../../books/pane-sheets";
import { groupBy } from "../../merging/group-by";
import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import { CATEGORIES, LIKELIHOODS, SEVERITIES } from "../../sheets/words";
import type { Look, RowImage, SheetChart, SheetImage } from "../../workbook/sheet-image";
import { stack, wideRow, type RowGroup } from "../../drawing/blocks";
import {
  COUNT_FORMAT,
  countRow,
  departmentLines,
  gradeTable,
  gradeWords,
  headerRow,
  levelGradeTable,
  type CountLooks,
} from "../system-table/grade-table";
import { crossCounts } from "./cross-counts";
import { measuresTable, MEASURE_WORDS } from "./measures-table";
import { chartRows, gradeChart } from "../system-table/grade-charts";
import type { SystemTableFacts } from "../system-table/facts";
import { airyHeight, NOTE_HEIGHT, pageHeight, pageOf } from "../system-table/cut/layout";
import { centredLook, tableHeaderLook, noteLook, strongLook, titleLook } from "../system-table/looks";
import { isAlive } from "../system-table/rows/select-rows";

const LOOKS: CountLooks = {
  header: tableHeaderLook,
  label: centredLook,
  count: { ...centredLook, format: COUNT_FORMAT },
  total: { ...strongLook, format: COUNT_FORMAT },
};
const headingLook: Look = { ...noteLook, font: "黑体", size: 12 };
const TITLE_HEIGHT = 42;
const HEADING_HEIGHT = 30;
/** Rows and points above the first table. */
const ROWS_ABOVE = 3;
const ABOVE = TITLE_HEIGHT + NOTE_HEIGHT + HEADING_HEIGHT;
/** Two header lines and 合计. */
const EXTRA_LINES = 3;
/** Levels and 合计, side by side. */
const GROUPS = 4;
const CHARTS_HEADING = "五、各科室风险点等级图（数字在表一里，改了数字图随着变）";
/** From few to many; the number in the cell says the same. */
const SHADES = ["FFFFFF", "F2F2F2", "DEDEDE", "C8C8C8", "B2B2B2"];
const NO_CATEGORY = "（未注明类别）";

/** 统计表: 科室 × 层级 × 等级, by 类别, 可能性 × 后果, and 落实情况; with charts of all but the third. 已撤销 rows are not counted. */
export function drawStatistics(
  rows: readonly InstitutionRow[],
  { institution, departments }: Pick<SystemTableFacts, "institution" | "departments">,
): SheetImage {
  const counted = rows.filter(isAlive);
  const grades = gradeWords(counted);
  const columns = 1 + GROUPS * (grades.length + 1);
  const lines = departmentLines(counted, departments, true);
  const categories = categoryLines(counted);
  const height = airyHeight(pageHeight("A4") - ABOVE, lines.length + EXTRA_LINES);
  const first = [
    wideRow({ height: TITLE_HEIGHT, cells: [`${institution}廉政风险点统计表`], looks: [titleLook] }, columns),
    wideRow(note(`共${counted.length}个风险点${withdrawnNote(rows.length - counted.length)}。`), columns),
    heading("一、按科室、层级和等级", columns),
    levelGradeTable(lines, grades, LOOKS, height),
  ];
  const second = [
    heading("二、按风险类别", columns),
    gradeTable("风险类别", counted, categories, LOOKS),
    heading("三、按发生可能性（行）和后果严重程度（列）", columns),
    heatMap(counted),
    wideRow(note(unplacedNote(counted)), columns),
    heading("四、防控措施落实情况", columns),
    measuresTable(counted, LOOKS),
  ];
  const third = [heading(CHARTS_HEADING, columns), chartRows(pageHeight("A4") - HEADING_HEIGHT)];
  const { rows: drawn, merged } = stack([...first, ...second, ...third]);
  const pageEnds = [rowsOf(first), rowsOf([...first, ...second])] as const;
  return {
    sheet: STATISTICS_TAB,
    columns: Array.from({ length: columns }, (_, i) => ({ width: i === 0 ? 21 : 6.3 })),
    rows: drawn,
    merged,
    page: {
      ...pageOf("A4"),
      breaksAfter: pageEnds,
      area: { top: 1, left: 1, bottom: drawn.length, right: columns },
    },
    charts: chartsOf(drawn, grades.length, pageEnds, { lines: lines.length, categories: categories.length }),
  };
}

/** 风险类别 and 落实情况 beside their tables, 科室 on a page of its own. */
function chartsOf(
  rows: readonly RowImage[],
  grades: number,
  [firstEnd, secondEnd]: readonly [number, number],
  { lines, categories }: { readonly lines: number; readonly categories: number },
): readonly SheetChart[] {
  const wide = grades + 1;
  const right = 1 + GROUPS * wide;
  const header = ROWS_ABOVE + 2;
  const second = firstEnd + 2;
  // Header and 合计 besides the grades.
  const measures = secondEnd - grades - 1;
  return [
    gradeChart(
      "各类风险点等级图",
      rows,
      { header: second, first: second + 1, last: second + categories, column: 2, grades },
      // One column stays free, and the note above the next heading.
      { top: second, left: wide + 3, bottom: measures - 3, right },
    ),
    gradeChart(
      "防控措施落实图",
      rows,
      { header: measures, first: measures + 1, last: secondEnd - 1, column: 2, grades: MEASURE_WORDS.length },
      { top: measures, left: MEASURE_WORDS.length + 4, bottom: secondEnd, right },
    ),
    gradeChart(
      "各科室风险点等级图",
      rows,
      { header, first: header + 1, last: header + lines, column: 2 + (GROUPS - 1) * wide, grades },
      // Under the heading.
      { top: secondEnd + 2, left: 1, bottom: rows.length, right },
    ),
  ];
}

function rowsOf(blocks: readonly RowGroup[]): number {
  return blocks.reduce((sum, { rows }) => sum + rows.length, 0);
}

function note(text: string): RowImage {
  return { height: NOTE_HEIGHT, cells: [text], looks: [noteLook] };
}

function heading(text: string, columns: number): RowGroup {
  return wideRow({ height: HEADING_HEIGHT, cells: [text], looks: [headingLook] }, columns);
}

function withdrawnNote(withdrawn: number): string {
  return withdrawn === 0 ? "" : `；另有已撤销的${withdrawn}个，不计入本表`;
}

function categoryLines(rows: readonly InstitutionRow[]) {
  const groups = groupBy(rows, ({ category }) => category ?? NO_CATEGORY);
  return [...new Set<string>([...CATEGORIES, ...groups.keys()])].map((name) => ({
    name,
    rows: groups.get(name) ?? [],
  }));
}

/** Counts of the nine combinations, darker where there are more. */
function heatMap(rows: readonly InstitutionRow[]): RowGroup {
  const { lines: crossed } = crossCounts(
    rows,
    { words: LIKELIHOODS, wordOf: ({ likelihood }) => likelihood },
    { words: SEVERITIES, wordOf: ({ severity }) => severity },
  );
  const counts = crossed.map((line) => line.slice(0, -1));
  const most = Math.max(1, ...counts.flat());
  const header = headerRow(["可能性＼后果", ...SEVERITIES, "合计"], LOOKS);
  const lines = counts.map((line, i) => heatRow(LIKELIHOODS[i]!, line, most));
  const totals = SEVERITIES.map((_, column) => sum(counts.map((line) => line[column]!)));
  return { rows: [header, ...lines, countRow("合计", [...totals, sum(totals)], LOOKS.total, LOOKS.total)] };
}

function heatRow(name: string, counts: readonly number[], most: number): RowImage {
  const row = countRow(name, [...counts, sum(counts)], LOOKS.label, LOOKS.count);
  const shades = counts.map((count): Look => ({
    ...LOOKS.count,
    fill: SHADES[Math.ceil((count / most) * (SHADES.length - 1))]!,
  }));
  return { ...row, height: 27, looks: [LOOKS.label, ...shades, LOOKS.count] };
}

function unplacedNote(rows: readonly InstitutionRow[]): string {
  const placed = rows.filter(({ likelihood, severity }) => likelihood !== null && severity !== null).length;
  const missing = rows.length - placed;
  return missing === 0
    ? "颜色越深，风险点越多。"
    : `颜色越深，风险点越多。未填可能性或者后果的${missing}个未列入表三。`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
