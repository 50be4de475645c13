import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import { SUMMARY_TAB } from "../../books/pane-sheets";
import type { RowImage, SheetChart, SheetImage } from "../../workbook/sheet-image";
import { stack, wideRow } from "../../drawing/blocks";
import { chartRows, gradeChart } from "./grade-charts";
import { COUNT_FORMAT, departmentLines, gradeWords, levelGradeTable, type CountLooks } from "./grade-table";
import type { SystemTableFacts, SystemTableOptions } from "./facts";
import { airyHeight, LINE_TWO_HEIGHT, NOTE_HEIGHT, pageHeight, pageOf } from "./cut/layout";
import { centredLook, tableHeaderLook, noteLook, strongLook } from "./looks";
import { openingOf, titleOf } from "./title";

const LOOKS: CountLooks = {
  header: tableHeaderLook,
  label: centredLook,
  count: { ...centredLook, format: COUNT_FORMAT },
  total: { ...strongLook, format: COUNT_FORMAT },
};
/** Characters of the 科室 column and of all counts together. */
const WIDTHS = { A3: { name: 26, counts: 148 }, A4: { name: 21, counts: 102 } } as const;
const LEVEL_GROUPS = 4;
const HEAD_ROWS = 4;
/** Two header lines and 合计. */
const EXTRA_LINES = 3;

/**
 * The page that leaders ask for first: 科室 × 层级 × 等级, and of the whole institution a chart on the next page. `entries`: how many
 * numbered rows the table prints for these points.
 */
export function drawSummary(
  rows: readonly InstitutionRow[],
  entries: number,
  facts: SystemTableFacts,
  options: SystemTableOptions,
  draft: boolean,
): SheetImage {
  const isWhole = options.department === undefined && options.post === undefined;
  const lines = departmentLines(rows, facts.departments, isWhole);
  const grades = gradeWords(rows);
  const widths = columnWidths(grades.length, options.paper);
  const opening = openingOf(`${titleOf(facts, options, draft)}汇总页`, facts, widths);
  const free = pageHeight(options.paper) - opening.titleHeight - LINE_TWO_HEIGHT - NOTE_HEIGHT;
  const height = airyHeight(free, lines.length + EXTRA_LINES);
  const table = levelGradeTable(lines, grades, LOOKS, height);
  const page = [opening, table, wideRow(noteRow(rows, entries), widths.length)];
  const end = page.reduce((sum, block) => sum + block.rows.length, 0);
  const { rows: drawn, merged } = stack([
    ...page,
    ...(isWhole ? [chartRows(pageHeight(options.paper))] : []),
  ]);
  const fits = height * (lines.length + EXTRA_LINES) <= free;
  return {
    sheet: SUMMARY_TAB,
    columns: widths.map((width) => ({ width })),
    rows: drawn,
    merged,
    page: {
      ...pageOf(options.paper),
      // Above a chart they would head nothing.
      ...(!(isWhole && fits) && { repeatRows: [HEAD_ROWS - 1, HEAD_ROWS] as const }),
      ...(isWhole && { breaksAfter: [end] }),
      area: { top: 1, left: 1, bottom: drawn.length, right: widths.length },
    },
    ...(isWhole && { charts: [departmentChart(drawn, grades.length, lines.length, end)] }),
  };
}

/** 合计 of each department, on the page after the table's end. */
function departmentChart(rows: readonly RowImage[], grades: number, lines: number, end: number): SheetChart {
  const wide = grades + 1;
  return gradeChart(
    "各科室风险点等级图",
    rows,
    {
      header: HEAD_ROWS,
      first: HEAD_ROWS + 1,
      last: HEAD_ROWS + lines,
      column: 2 + (LEVEL_GROUPS - 1) * wide,
      grades,
    },
    // One row stays free: its edge shall not be drawn at the foot of the page before.
    { top: end + 2, left: 1, bottom: rows.length, right: 1 + LEVEL_GROUPS * wide },
  );
}

function columnWidths(grades: number, paper: "A3" | "A4"): readonly number[] {
  const { name, counts } = WIDTHS[paper];
  const columns = LEVEL_GROUPS * (grades + 1);
  return [name, ...new Array<number>(columns).fill(Math.floor((counts / columns) * 10) / 10)];
}

function noteRow(rows: readonly InstitutionRow[], entries: number): RowImage {
  const together = entries < rows.length ? `，其中同一岗位内容相同的合并列示，体系表共${entries}行` : "";
  return {
    height: NOTE_HEIGHT,
    cells: [`注：共${rows.length}个风险点${together}；已撤销的不计。`],
    looks: [noteLook],
  };
}
