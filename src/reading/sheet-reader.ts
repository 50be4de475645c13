import { L02, L04, L06, L07 } from "../findings/catalogue/layout";
import type { Finding } from "../findings/finding";
import { say } from "../findings/rule";
import type { CellContext } from "../sheets/columns/column";
import type { SheetDefinition } from "../sheets/define-sheet";
import { TEMPLATE_VERSION } from "../sheets/template-version";
import type { Grid, WorkbookContent } from "../workbook/grid";
import { plain } from "../workbook/text/plain";
import { sheetPlace, type Table } from "./entry";
import { findHeader, type Header } from "./head/header";
import { readForm, type Form } from "./read-form";
import { wayOfReading } from "./reading-memory";
import { readTable } from "./rows/read-table";
import { layoutFindings } from "./told/layout-findings";
import { passedOver } from "./told/passed-over";
import { secondSheet } from "./told/unread-sheet";
import { recognise } from "./tabs/recognise";
import { namedLike } from "./tabs/our-tabs";
import { renamedFrom } from "./tabs/renamed";
import type { ReadingFacts } from "./workbook-read";

/** The table below a form begins this far down at the latest. */
const FORM_WITHIN = 60;

/** Reads sheets of a workbook by their tabs, and keeps what is to be said of them. */
export class SheetReader {
  protected readonly findings: Finding[] = [];
  /** Our own sheets that stand under another name, by the name that they should bear. */
  protected readonly renamed = new Map<string, string>();
  protected context: CellContext;
  private readonly byTab = new Map<string, Grid>();
  /** The same by their plain names. */
  private readonly byWord = new Map<string, Grid>();

  constructor(
    protected readonly content: WorkbookContent,
    protected readonly facts: ReadingFacts,
  ) {
    this.context = { year: facts.year ?? null, oddGrades: new Map() };
    // Of several the first.
    for (const grid of [...content.sheets].reverse()) {
      this.byTab.set(grid.sheet, grid);
      this.byWord.set(plain(grid.sheet), grid);
    }
  }

  /** A department may keep a register under the name of any of our sheets; it is read as one, and not as that sheet besides. */
  protected sparesRegisters(): void {
    for (const tabs of [this.byTab, this.byWord])
      for (const [name, grid] of tabs) if (recognise(grid).kind === "register") tabs.delete(name);
  }

  /** Tabs that the workbook lists without their contents. */
  protected tellMissing(): void {
    for (const sheet of this.content.missing ?? []) {
      const place = sheetPlace({ file: this.content.name, sheet });
      this.findings.push(say(L04, "missing", place, { sheet }, { value: sheet }));
    }
  }

  /** Whether a tab is a second one of a sheet that people fill in, of which only the first is read; then that is told. */
  protected isSecond(grid: Grid, definitions: readonly SheetDefinition[]): boolean {
    const asked = definitions.filter(({ filledBy, level }) => filledBy === "person" && level === undefined);
    const like = namedLike(grid, asked);
    const first = like && this.grid(like.tab);
    if (!first || first === grid) return false;
    const header = like.shape === "lines" ? (findHeader(grid, like)?.row ?? 0) : 0;
    this.findings.push(...secondSheet(grid, this.content.name, header, first.sheet));
    return true;
  }

  /** Whether a tab is one of our own sheets under another name, while none bears the right one; then that is told, and it is not read. */
  protected isRenamed(grid: Grid, definitions: readonly SheetDefinition[]): boolean {
    if (definitions.some(({ tab }) => this.grid(tab) === grid)) return false;
    const absent = definitions.filter(({ tab }) => !this.grid(tab));
    const was = renamedFrom(grid, absent);
    if (!was) return false;
    this.renamed.set(was.tab, grid.sheet);
    const { sheet } = grid;
    this.findings.push(say(L02, "renamed", this.place(grid), { sheet, tab: was.tab }, { value: sheet }));
    return true;
  }

  protected checkVersion(): void {
    const version = Number(this.content.properties.get("IRPC.Version") ?? TEMPLATE_VERSION);
    if (!(version > TEMPLATE_VERSION)) return;
    const place = { file: this.content.name, sheet: null, row: null, column: null };
    this.findings.push(
      say(L06, "newer", place, { version, known: TEMPLATE_VERSION }, { value: String(version) }),
    );
  }

  /** Everything that a table people fill in leaves to say. */
  protected tellOf(grid: Grid, table: Table): void {
    for (const finding of table.findings) this.findings.push(finding);
    for (const finding of layoutFindings(grid, table, this.facts.stage)) this.findings.push(finding);
  }

  /** L12: once a sheet, however many tables it holds. */
  protected tellFooters(tables: readonly Table[]): void {
    const [first] = tables;
    if (!first) return;
    const rows = new Set(tables.flatMap(({ footers }) => footers));
    for (const finding of passedOver([...rows], first.file, first.sheet)) this.findings.push(finding);
  }

  protected form<K extends string>(definition: SheetDefinition<K>, until?: string): Form<K> | null {
    const grid = this.grid(definition.tab);
    if (!grid) return null;
    const form = this.once(grid, definition.id, () =>
      readForm(grid, this.content.name, definition, this.context, until, this.facts.stage),
    );
    for (const finding of form.findings) this.findings.push(finding);
    if (grid.state !== "visible" && form.cells.size > 0) {
      this.findings.push(say(L07, "sheet", this.place(grid), { sheet: grid.sheet, rows: form.cells.size }));
    }
    return form;
  }

  /** A sheet of lines under our own tab. The small table below a form may be missing, and hides with its form. */
  protected table<K extends string>(definition: SheetDefinition<K>, below = false): Table<K> | null {
    const grid = this.grid(definition.tab);
    if (!grid) return null;
    const header = findHeader(grid, definition, below ? FORM_WITHIN : undefined);
    const table = header
      ? this.readTable(grid, definition, header)
      : this.once(grid, definition.id, () => this.headless(grid, definition));
    const asked = definition.filledBy === "person";
    if (asked && !below) {
      this.tellOf(grid, table);
      this.tellFooters([table]);
    } else if (asked) for (const finding of table.findings) this.findings.push(finding);
    if (asked && !below && !header && grid.rows.length > 0) {
      this.findings.push(say(L02, "none", this.place(grid), { sheet: grid.sheet }));
    }
    return table;
  }

  protected headless<K extends string>(grid: Grid, definition: SheetDefinition<K>): Table<K> {
    return {
      definition,
      file: this.content.name,
      sheet: grid.sheet,
      header: null,
      entries: [],
      footers: [],
      findings: [],
    };
  }

  protected readTable<K extends string>(
    grid: Grid,
    definition: SheetDefinition<K>,
    header: Header<K>,
  ): Table<K> {
    const { context, facts } = this;
    const how = `${definition.id}:${header.row}:${header.point?.column ?? 0}`;
    return this.once(grid, how, () =>
      readTable(grid, this.content.name, definition, header, context, facts.stage, facts.memory),
    );
  }

  /** A sheet that did not change since the last time says the same. */
  protected once<T>(grid: Grid, id: string, read: () => T): T {
    const { content, context, facts } = this;
    if (!facts.memory) return read();
    return facts.memory.sheet(grid, wayOfReading(content.name, id, context, facts.stage), read);
  }

  protected grid(tab: string): Grid | undefined {
    return this.byTab.get(tab) ?? this.byWord.get(plain(tab));
  }

  protected place(grid: Grid) {
    return sheetPlace({ file: this.content.name, sheet: grid.sheet });
  }
}
