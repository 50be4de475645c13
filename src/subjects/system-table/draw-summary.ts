import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import { SUMMARY_TAB } from "../../books/pane-sheets";
import type { RowImage, SheetImage } from "../../workbook/sheet-image";
import { stack, wideRow } from "../../drawing/blocks";
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

/** The page that leaders ask for first: 科室 × 层级 × 等级. `entries`: how many numbered rows the table prints for these points. */
export function drawSummary(
  rows: readonly InstitutionRow[],
  entries: number,
  facts: SystemTableFacts,
  options: SystemTableOptions,
  draft: boolean,
): SheetImage {
  const lines = departmentLines(
    rows,
    facts.departments,
    options.department === undefined && options.post === undefined,
  );
  const widths = columnWidths(rows, options.paper);
  const opening = openingOf(`${titleOf(facts, options, draft)}汇总页`, facts, widths);
  const free = pageHeight(options.paper) - opening.titleHeight - LINE_TWO_HEIGHT - NOTE_HEIGHT;
  const table = levelGradeTable(rows, lines, LOOKS, airyHeight(free, lines.length + EXTRA_LINES));
  const { rows: drawn, merged } = stack([opening, table, wideRow(noteRow(rows, entries), widths.length)]);
  return {
    sheet: SUMMARY_TAB,
    columns: widths.map((width) => ({ width })),
    rows: drawn,
    merged,
    page: {
      ...pageOf(options.paper),
      repeatRows: [HEAD_ROWS - 1, HEAD_ROWS],
      area: { top: 1, left: 1, bottom: drawn.length, right: widths.length },
    },
  };
}

function columnWidths(rows: readonly InstitutionRow[], paper: "A3" | "A4"): readonly number[] {
  const { name, counts } = WIDTHS[paper];
  const columns = LEVEL_GROUPS * (gradeWords(rows).length + 1);
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
