import { L02, L04 } from "../../findings/catalogue/layout";
import type { Finding } from "../../findings/finding";
import { say } from "../../findings/rule";
import { HEAD_WITHIN, rowsDownTo } from "../head/header";
import { sheetPlace } from "../entry";
import { knownHeaders } from "../tabs/register-heads";
import { isBlank } from "../rows/row-kinds";
import type { Grid } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";

const LOOKS_LIKE_HEADER = 3;
const OF_RISKS = /风险|防控|廉政/;
const MAY_BE_OF_RISKS = /[险控廉]/;

/** No sheet vanishes: one that is not read is named, the more loudly the more it looks like a register. */
export function unreadSheet(grid: Grid, file: string): readonly Finding[] {
  const rows = filledRows(grid);
  if (rows === 0) return [];
  const place = sheetPlace({ file, sheet: grid.sheet });
  const data = { sheet: grid.sheet, rows };
  const top = rowsDownTo(grid, HEAD_WITHIN);
  if (top.some((row) => knownHeaders(row) >= LOOKS_LIKE_HEADER)) return [say(L02, "none", place, data)];
  return [speaksOfRisks(grid) ? say(L02, "speaks", place, data) : say(L04, "sheet", place, data)];
}

/** A second sheet of one that people fill in, its header in row `header`: only the first is read. */
export function secondSheet(grid: Grid, file: string, header: number, first: string): readonly Finding[] {
  const rows = filledRows({ ...grid, rows: grid.rows.filter(({ number }) => number > header) });
  const place = sheetPlace({ file, sheet: grid.sheet });
  return rows === 0 ? [] : [say(L04, "second", place, { sheet: grid.sheet, first, rows })];
}

function filledRows({ rows, beyond }: Grid): number {
  return rows.filter(({ values }) => values.some((value) => !isBlank(value))).length + (beyond ?? 0);
}

/** A sheet that was copied into ours is kept for people alone. */
export function copiedSheet(grid: Grid, file: string): readonly Finding[] {
  const rows = grid.rows.length + (grid.beyond ?? 0);
  const place = sheetPlace({ file, sheet: grid.sheet });
  return rows === 0 ? [] : [say(L04, "copied", place, { sheet: grid.sheet, rows })];
}

function speaksOfRisks(grid: Grid): boolean {
  const says = (text: string) => MAY_BE_OF_RISKS.test(text) && OF_RISKS.test(plain(text));
  return (
    says(grid.sheet) ||
    rowsDownTo(grid, HEAD_WITHIN).some(({ values }) =>
      values.some((value) => typeof value === "string" && says(value)),
    )
  );
}
