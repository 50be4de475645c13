import { ruleOf } from "../findings/rule";
import { reached, type Finding, type Place, type Stage } from "../findings/finding";
import { say } from "../findings/rule";
import { shown } from "../sheets/columns/cell-text";
import type { CellContext, Trouble } from "../sheets/columns/column";
import { recordOf, type SheetDefinition } from "../sheets/define-sheet";
import { valueAt, type CellValue, type Grid, type GridRow } from "../workbook/grid";
import { headerWord, headerWords } from "./head/header-words";
import { asSeen, parseCell } from "./rows/parse-cell";
import { isBlank } from "./rows/row-kinds";

/** A form understood: one record, and where each of its values stands or should stand. */
export interface Form<K extends string = string> {
  readonly definition: SheetDefinition<K>;
  readonly file: string;
  readonly sheet: string;
  readonly record: Readonly<Record<K, string | null>>;
  readonly cells: ReadonlyMap<K, { readonly row: number; readonly column: number }>;
  readonly told: ReadonlySet<K>;
  /** Cells that could not be used, as they stood. */
  readonly kept: ReadonlyMap<K, CellValue>;
  /** Labels of people's own with what stands beside them, in their order. */
  readonly extra: readonly { readonly header: string; readonly value: CellValue }[];
  readonly findings: readonly Finding[];
}

/** Where a value stands or should stand; the whole sheet where its label is missing. */
export function placeInForm<K extends string>({ file, sheet, cells }: Form<K>, key: K): Place {
  const { row = null, column = null } = cells.get(key) ?? {};
  return { file, sheet, row, column };
}

/**
 * Reads labels and the value to the right of each; the first label of a name counts. A table below begins with `until`.
 * What a later stage asks for is read in silence before it.
 */
export function readForm<K extends string>(
  grid: Grid,
  file: string,
  definition: SheetDefinition<K>,
  context: CellContext,
  until?: string,
  stage: Stage = "汇总",
): Form<K> {
  const form = new FormReader(grid, file, definition, context, stage);
  const words = headerWords(definition);
  const end = until === undefined ? "" : headerWord(until);
  for (const row of grid.rows) {
    const label = labelOf(row);
    if (label !== "" && label === end) break;
    const key = words.get(label) as K | undefined;
    if (key !== undefined) form.take(key, row);
    else if (label !== "") form.keep(row);
  }
  // Without the reader: it holds the sheet.
  const { sheet, record, cells, told, kept, extra, findings } = form;
  return { definition, file, sheet, record, cells, told, kept, extra, findings };
}

class FormReader<K extends string> {
  readonly sheet: string;
  readonly record: Record<K, string | null>;
  readonly cells = new Map<K, { row: number; column: number }>();
  readonly told = new Set<K>();
  readonly kept = new Map<K, CellValue>();
  readonly extra: { header: string; value: CellValue }[] = [];
  readonly findings: Finding[] = [];

  constructor(
    private readonly grid: Grid,
    readonly file: string,
    readonly definition: SheetDefinition<K>,
    private readonly context: CellContext,
    private readonly stage: Stage,
  ) {
    this.sheet = grid.sheet;
    this.record = { ...recordOf(definition, {}) };
  }

  take(key: K, row: GridRow): void {
    if (this.cells.has(key)) return;
    const column = rightOf(this.grid, row);
    this.cells.set(key, { row: row.number, column });
    const value = valueAt(row, column);
    if (value === null || isBlank(value)) return;
    const { value: meant, trouble } = parseCell(this.definition.columns[key], value, this.context);
    this.record[key] = meant;
    if (trouble && meant === null) {
      this.told.add(key);
      this.kept.set(key, value);
    }
    if (trouble) this.tell(key, { row: row.number, column }, asSeen(value), trouble);
  }

  keep(row: GridRow): void {
    const [label] = row.values;
    const value = valueAt(row, rightOf(this.grid, row));
    if (typeof label === "string" && value !== null && !isBlank(value))
      this.extra.push({ header: label, value });
  }

  private tell(key: K, at: { row: number; column: number }, value: CellValue, trouble: Trouble): void {
    const { header, required } = this.definition.columns[key];
    if (required && !reached(this.stage, required)) return;
    const place = { file: this.file, sheet: this.sheet, ...at };
    const said = { field: key, value: shown(value), fix: trouble.fix };
    this.findings.push(say(ruleOf(trouble.rule), trouble.message, place, { ...trouble.data, header }, said));
  }
}

function labelOf({ values: [label] }: GridRow): string {
  return typeof label === "string" ? headerWord(label) : "";
}

/** The column of the value: next to the label, or to the area that the label is merged over. */
function rightOf({ merged }: Grid, row: GridRow): number {
  const column = row.columns[0] ?? 1;
  const area = merged.find(({ top, left }) => top === row.number && left === column);
  return (area?.right ?? column) + 1;
}
