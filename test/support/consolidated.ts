import { createHash } from "node:crypto";
import type { Consolidation } from "../../src/subjects/consolidation/consolidate";
import type { Finding } from "../../src/findings/finding";
import { checkWorkbook } from "../../src/flows/checking/check";
import { consolidateWorkbooks, type Consolidated } from "../../src/flows/consolidating/consolidate";
import { openInstitution } from "../../src/flows/open-institution";
import type { InstitutionRow } from "../../src/subjects/consolidation/sheets/institution-table";
import type { WorkbookContent } from "../../src/workbook/grid";
import { contentOf } from "./image-content";
import type { Book } from "./sheets";

export interface RunSettings {
  readonly prefer?: readonly string[];
  readonly today?: string;
  readonly asOf?: string;
  readonly by?: string;
}

/** A run of `consolidate` on workbooks that never were files. */
export interface ConsolidatedRun extends Consolidated {
  /** The result as the next run's institution workbook. */
  readonly next: WorkbookContent;
}

/** Department workbooks into an institution workbook, the whole walk. */
export function consolidated(
  institution: WorkbookContent,
  books: readonly Book[],
  settings: RunSettings = {},
): ConsolidatedRun {
  const dates = { today: settings.today ?? "2012-10-26", asOf: settings.asOf };
  const opened = openInstitution(institution);
  const files = books.map((book) => ({
    checked: checkWorkbook(book.content(), { stage: "汇总", ...dates, institution: opened }),
    sha256: digestOf(book),
  }));
  const done = consolidateWorkbooks(opened, files, {
    ...dates,
    by: settings.by ?? null,
    preferred: new Set(settings.prefer ?? []),
    target: "汇总.xlsx",
  });
  return { ...done, next: contentOf(done.image, "汇总.xlsx") };
}

/** The workbook with this sheet, in the place of its own of that name. */
export function withSheet(
  content: WorkbookContent,
  grid: WorkbookContent["sheets"][number],
): WorkbookContent {
  return { ...content, sheets: [...content.sheets.filter(({ sheet }) => sheet !== grid.sheet), grid] };
}

/** Equal content, equal digest, as with files; the name is no content. */
function digestOf({ tabs, properties }: Book): string {
  return createHash("sha256")
    .update(JSON.stringify([tabs, properties]))
    .digest("hex");
}

/** The row of 风险点汇总表 with that number. */
export function rowOf({ result }: Consolidated, riskId: string): InstitutionRow {
  const found = result.table.find((row) => row.riskId === riskId);
  if (!found) throw new Error(`no row ${riskId}: ${result.table.map((row) => row.riskId).join(" ")}`);
  return found;
}

/** The rows of 风险点汇总表 that hold a text. */
export function rowsWith({ result }: Consolidated, text: string): readonly InstitutionRow[] {
  return result.table.filter(({ point }) => point?.includes(text));
}

/** What one rule says in a run. */
export function told({ result }: Consolidated, rule: string): readonly Finding[] {
  return result.findings.filter((finding) => finding.rule === rule);
}

/** Rows read, merged and set aside by file. */
export function sums({
  tallies,
}: Consolidation): Readonly<Record<string, readonly [number, number, number]>> {
  return Object.fromEntries(
    tallies.map(({ submission, read, merged, setAside }) => [
      submission.file,
      [read, merged, setAside] as const,
    ]),
  );
}

/** Puts a value into a cell of a sheet with a header row, found by a line's first cell or its index. */
export function edited(
  content: WorkbookContent,
  sheet: string,
  key: string | number,
  header: string,
  value: string | null,
): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((grid) => {
      if (grid.sheet !== sheet) return grid;
      const head = grid.rows.find(({ values }) => values.includes(header));
      const column = head?.columns[head.values.indexOf(header)];
      if (!head || column === undefined) throw new Error(`no column ${header} on ${sheet}`);
      const below = grid.rows.filter(({ number }) => number > head.number);
      const line = typeof key === "number" ? below[key] : below.find(({ values }) => values[0] === key);
      if (!line) throw new Error(`no line ${key} on ${sheet}`);
      const cells = new Map(line.columns.map((at, i) => [at, line.values[i] ?? ""] as const));
      if (value === null) cells.delete(column);
      else cells.set(column, value);
      const filled = [...cells].sort(([a], [b]) => a - b);
      const changed = { ...line, columns: filled.map(([at]) => at), values: filled.map(([, it]) => it) };
      return { ...grid, rows: grid.rows.map((row) => (row === line ? changed : row)) };
    }),
  };
}
