import { L02, L03, L04, L05, L06, L07 } from "../findings/catalogue/layout";
import { reached, type Finding, type Stage } from "../findings/finding";
import { say } from "../findings/remark";
import type { CellContext } from "../sheets/columns/column";
import { cover, sheetReview } from "../sheets/cover";
import type { Level, SheetDefinition } from "../sheets/define-sheet";
import { departments } from "../sheets/departments";
import { gradeChanges } from "../sheets/grade-changes";
import { institutionInfo } from "../sheets/institution-info";
import { institutionTable, previousTable } from "../sheets/institution-table";
import { keyAreas } from "../sheets/key-areas";
import { batches, decisions, setAsideSheet } from "../sheets/ledgers";
import { institutionRoster, roster } from "../sheets/roster";
import { cellName } from "../workbook/address";
import type { Grid, WorkbookContent } from "../workbook/grid";
import { declaredOn } from "./declared";
import { sheetPlace, type Table } from "./entry";
import { findHeader, type Header } from "./header";
import { readForm, type Form } from "./read-form";
import { readTable } from "./read-table";
import { recognise } from "./recognise";

/** The template version that this program writes and understands. */
export const TEMPLATE_VERSION = 1;

export type WorkbookKind = "department" | "institution" | "other";

/** A register as it stood on one tab. */
export interface RegisterTable extends Table {
  readonly level: Level;
}

type Keys<D> = D extends SheetDefinition<infer K> ? K : never;
type TableOf<D> = Table<Keys<D>> | null;

/** A workbook understood sheet by sheet; nothing is judged yet beyond its cells. */
export interface WorkbookRead {
  readonly file: string;
  readonly kind: WorkbookKind;
  /** `IRPC.Department`. */
  readonly declaredCode: string | null;
  /** The 填报单位 line. */
  readonly declaredName: string | null;
  readonly cover: Form<Keys<typeof cover>> | null;
  readonly sheetReviews: TableOf<typeof sheetReview>;
  readonly roster: TableOf<typeof roster>;
  readonly registers: readonly RegisterTable[];
  readonly gradeChanges: TableOf<typeof gradeChanges>;
  readonly institution: InstitutionTables;
  /** Every tab, in the order of the workbook. */
  readonly tabs: readonly string[];
  /** Sheets that are none of ours. */
  readonly foreign: readonly Grid[];
  readonly findings: readonly Finding[];
}

export interface InstitutionTables {
  readonly info: Form<Keys<typeof institutionInfo>> | null;
  readonly departments: TableOf<typeof departments>;
  readonly roster: TableOf<typeof institutionRoster>;
  readonly keyAreas: TableOf<typeof keyAreas>;
  readonly table: TableOf<typeof institutionTable>;
  readonly previous: TableOf<typeof previousTable>;
  readonly batches: TableOf<typeof batches>;
  readonly setAside: TableOf<typeof setAsideSheet>;
  readonly decisions: TableOf<typeof decisions>;
}

export interface ReadingFacts {
  readonly stage: Stage;
  /** Confirmed meanings of odd grades, asked for by the names that a file goes by. */
  readonly oddGrades?: (names: readonly string[]) => ReadonlyMap<string, string>;
  /** 年度 where the workbook does not say it. */
  readonly year?: string | null;
}

/** Everything a workbook holds, tab by tab. */
export function readWorkbook(content: WorkbookContent, facts: ReadingFacts): WorkbookRead {
  return new WorkbookReader(content, facts).read();
}

/** Where a sheet stands among the tabs of its file, for sorting. */
export function sheetRanks(reads: readonly WorkbookRead[]): (file: string, sheet: string) => number {
  const ranks = new Map(
    reads.flatMap(({ file, tabs }) => tabs.map((sheet, index) => [`${file}\n${sheet}`, index] as const)),
  );
  return (file, sheet) => ranks.get(`${file}\n${sheet}`) ?? tabsAtMost;
}

const tabsAtMost = 100_000;

class WorkbookReader {
  private readonly findings: Finding[] = [];
  private context: CellContext;

  constructor(
    private readonly content: WorkbookContent,
    private readonly facts: ReadingFacts,
  ) {
    this.context = { year: facts.year ?? null, oddGrades: new Map() };
  }

  read(): WorkbookRead {
    const { name: file, properties } = this.content;
    this.checkVersion();
    const info = this.form(institutionInfo);
    const front = this.form(cover, sheetReview.columns.scope.header);
    const names = [file, front?.record.department, front?.record.code].filter(
      (name) => typeof name === "string",
    );
    this.context = {
      year: front?.record.year ?? info?.record.year ?? this.context.year,
      oddGrades: this.facts.oddGrades?.(names) ?? new Map(),
    };
    const { registers, foreign } = this.sheets();
    const institution = this.institution(info);
    const kind = this.kindOf(
      properties.get("IRPC.Kind"),
      institution,
      registers.length > 0 || front !== null,
    );
    const read: WorkbookRead = {
      file,
      kind,
      declaredCode: properties.get("IRPC.Department") ?? null,
      declaredName: registers.length || foreign.length ? this.declared() : null,
      cover: front,
      sheetReviews: this.table(sheetReview, Infinity),
      roster: kind === "institution" ? null : this.table(roster),
      registers,
      gradeChanges: this.table(gradeChanges),
      institution: kind === "institution" ? institution : { ...institution, roster: null },
      tabs: this.content.sheets.map(({ sheet }) => sheet),
      foreign,
      findings: this.findings,
    };
    return read;
  }

  private kindOf(
    declared: string | undefined,
    { info, departments: lines }: InstitutionTables,
    ours: boolean,
  ): WorkbookKind {
    if (declared === "institution" || declared === "department") return declared;
    if (info !== null || lines !== null) return "institution";
    return ours ? "department" : "other";
  }

  private checkVersion(): void {
    const version = Number(this.content.properties.get("IRPC.Version") ?? TEMPLATE_VERSION);
    if (!(version > TEMPLATE_VERSION)) return;
    const place = { file: this.content.name, sheet: null, row: null, column: null };
    this.findings.push(
      say(L06, "newer", place, { version, known: TEMPLATE_VERSION }, { value: String(version) }),
    );
  }

  private sheets(): { registers: RegisterTable[]; foreign: Grid[] } {
    const registers: RegisterTable[] = [];
    const foreign: Grid[] = [];
    for (const grid of this.content.sheets) {
      const known = recognise(grid);
      if (known.kind === "register") registers.push(this.register(grid, known.definition, known.header));
      else if (known.kind === "headless" && grid.rows.length > 0)
        this.findings.push(say(L02, "none", this.place(grid), { sheet: grid.sheet }));
      else if (known.kind === "foreign") foreign.push(grid);
    }
    return { registers, foreign };
  }

  private register(grid: Grid, definition: SheetDefinition, header: Header): RegisterTable {
    const table = this.readTable(grid, definition, header);
    this.findings.push(...table.findings);
    this.checkHeader(grid, definition, header);
    this.checkHidden(grid, table);
    return { ...table, level: definition.level ?? "岗位" };
  }

  private checkHeader(
    grid: Grid,
    definition: SheetDefinition,
    { row, columnOf, unknown, twice }: Header,
  ): void {
    const { name: file } = this.content;
    for (const [key, { header, required }] of Object.entries(definition.columns)) {
      if (!required || columnOf.has(key) || !reached(this.facts.stage, required)) continue;
      this.findings.push(say(L03, "missing", this.place(grid), { header }, { field: key }));
    }
    for (const { column, header } of unknown) {
      this.findings.push(
        say(L04, "unknown", { file, sheet: grid.sheet, row, column }, { header }, { value: header }),
      );
    }
    for (const { column, first, key } of twice) {
      const header = definition.columns[key]?.header ?? key;
      this.findings.push(
        say(
          L05,
          "twice",
          { file, sheet: grid.sheet, row, column },
          { header, first: cellName(row, first) },
          { field: key, value: header },
        ),
      );
    }
  }

  private checkHidden(grid: Grid, { entries }: Table): void {
    if (entries.length === 0) return;
    const data = { sheet: grid.sheet };
    if (grid.state !== "visible")
      this.findings.push(say(L07, "sheet", this.place(grid), { ...data, rows: entries.length }));
    const hidden = new Set(grid.rows.filter((row) => row.hidden).map(({ number }) => number));
    const rows = hidden.size === 0 ? 0 : entries.filter(({ row }) => hidden.has(row)).length;
    if (rows > 0)
      this.findings.push(say(L07, grid.filtered ? "filtered" : "rows", this.place(grid), { ...data, rows }));
  }

  private institution(info: InstitutionTables["info"]): InstitutionTables {
    return {
      info,
      departments: this.table(departments),
      roster: this.content.sheets.some(({ sheet }) => sheet === departments.tab)
        ? this.table(institutionRoster)
        : null,
      keyAreas: this.table(keyAreas),
      table: this.table(institutionTable),
      previous: this.table(previousTable),
      batches: this.table(batches),
      setAside: this.table(setAsideSheet),
      decisions: this.table(decisions),
    };
  }

  private form<K extends string>(definition: SheetDefinition<K>, until?: string): Form<K> | null {
    const grid = this.grid(definition.tab);
    if (!grid) return null;
    const form = readForm(grid, this.content.name, definition, this.context, until);
    this.findings.push(...form.findings);
    return form;
  }

  private table<K extends string>(definition: SheetDefinition<K>, within?: number): Table<K> | null {
    const grid = this.grid(definition.tab);
    if (!grid) return null;
    const header = findHeader(grid, definition, within);
    if (!header)
      return {
        definition,
        file: this.content.name,
        sheet: grid.sheet,
        header: null,
        entries: [],
        findings: [],
      };
    const table = this.readTable(grid, definition, header);
    if (definition.filledBy === "person") this.findings.push(...table.findings);
    return table;
  }

  private declared(): string | null {
    for (const grid of this.content.sheets) {
      const said = recognise(grid).kind === "ours" ? null : declaredOn(grid);
      if (said !== null) return said;
    }
    return null;
  }

  private readTable<K extends string>(
    grid: Grid,
    definition: SheetDefinition<K>,
    header: Header<K>,
  ): Table<K> {
    return readTable(grid, this.content.name, definition, header, this.context, this.facts.stage);
  }

  private grid(tab: string): Grid | undefined {
    return this.content.sheets.find(({ sheet }) => sheet === tab);
  }

  private place(grid: Grid) {
    return sheetPlace({ file: this.content.name, sheet: grid.sheet });
  }
}
