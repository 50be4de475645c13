import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import type { Grid, GridRow, WorkbookContent } from "../../src/workbook/grid";
import { randomNumbers } from "./random-numbers";
import { sampleBooks } from "./sample-books";

/** The sample's workbook with its points repeated, each under a number of its own. */
export function largeSample(points: number): WorkbookContent {
  const { content } = sampleBooks();
  return {
    ...content,
    sheets: content.sheets.map((grid) =>
      grid.sheet === institutionTable.tab ? repeated(grid, points) : grid,
    ),
  };
}

function repeated(grid: Grid, count: number): Grid {
  const points = grid.rows.filter(({ values }) => /^[A-Z]+-/.test(numberIn(values)));
  const head = grid.rows.filter((row) => !points.includes(row));
  const first = points[0]?.number ?? 1;
  const random = randomNumbers(7);
  const rows = Array.from({ length: count }, (_, i): GridRow => {
    const row = points[i % points.length];
    if (!row) throw new Error("no points");
    const round = Math.floor(i / points.length);
    const number = numberIn(row.values).replace(/\d+$/, (digits) =>
      String(Number(digits) + 100 * round).padStart(3, "0"),
    );
    // Every text another, so that what is alike has to be looked for.
    const values = row.values.map((value, at) => {
      if (at === 0) return number;
      return typeof value === "string" && value.length > 20 ? shuffled(value, random) : value;
    });
    return { ...row, number: first + i, values };
  });
  return { ...grid, rows: [...head, ...rows] };
}

function shuffled(text: string, random: (below: number) => number): string {
  return Array.from(text, () => text[random(text.length)]).join("");
}

function numberIn([first]: GridRow["values"]): string {
  return typeof first === "string" ? first : "";
}
