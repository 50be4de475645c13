import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { checkWorkbook } from "../../src/flows/checking/check";
import { consolidateWorkbooks } from "../../src/flows/consolidating/consolidate";
import { openInstitution } from "../../src/flows/open-institution";
import type { WorkbookContent } from "../../src/workbook/grid";
import { department, institution } from "../support/books";

/** Column ALL. */
const FAR = 1_000;
const ROWS = 60_000;
const MEGABYTE = 1 << 20;

test("a foreign sheet with one cell a row at column ALL costs its cells, not the room before them, and is carried over", async () => {
  const columns = [FAR];
  const rows = Array.from({ length: ROWS }, (_, i) => ({
    number: i + 1,
    columns,
    values: [i],
    hidden: false,
  }));
  const base = institution().content();
  const like = base.sheets[0];
  if (!like) throw new Error("No sheet.");
  const far = { ...like, sheet: "远处", rows, merged: [] };
  const content: WorkbookContent = { ...base, sheets: [...base.sheets, far] };
  const before = process.memoryUsage().rss;
  const books = openInstitution(content);
  const settings = { stage: "汇总" as const, today: "2012-10-26", institution: books };
  const checked = checkWorkbook(department().content(), settings);
  const run = { today: "2012-10-26", by: null, preferred: new Set<string>(), target: "汇总.xlsx" };
  const { image, left } = consolidateWorkbooks(books, [{ checked, sha256: "" }], run);
  const bytes = await writeWorkbook(image, deflate);
  expect((process.memoryUsage().rss - before) / MEGABYTE).toBeLessThan(400);
  expect(left).toEqual([]);
  const { sheets } = await readBytes("汇总.xlsx", bytes);
  const written = sheets.find(({ sheet }) => sheet === "远处");
  expect(written?.rows).toHaveLength(ROWS);
  expect(written?.rows.at(-1)).toMatchObject({ number: ROWS, columns: [FAR], values: [ROWS - 1] });
}, 60_000);
