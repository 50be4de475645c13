import { departmentSheets, institutionBook } from "../books";
import { L02, L04, L06, L07 } from "../findings/catalogue/layout";
import type { Finding } from "../findings/finding";
import { say } from "../findings/rule";
import type { CellContext } from "../sheets/columns/column";
import { cover, sheetReview } from "../subjects/registers/sheets/cover";
import type { SheetDefinition } from "../sheets/define-sheet";
import { departments } from "../subjects/institution/sheets/departments";
import { gradeChanges } from "../subjects/grade-changes/sheets/grade-changes";
import { institutionInfo } from "../subjects/institution/sheets/institution-info";
import { institutionRegister } from "../subjects/registers/sheets/institution-register";
import { roster } from "../subjects/institution/sheets/roster";
import type { Grid, WorkbookContent } from "../workbook/grid";
import { plain } from "../workbook/text/plain";
import { isDrawing } from "../workbook/live/unfinished";
import { saidAbove, type SaidAbove } from "./tabs/declared";
import { sheetPlace, type Table } from "./entry";
import { TEMPLATE_VERSION } from "../sheets/template-version";
import { findHeader, headersOf, type Header } from "./head/header";
import { readForm, type Form } from "./read-form";
import { layoutFindings } from "./told/layout-findings";
import { passedOver } from "./told/passed-over";
import { readTable } from "./rows/read-table";
import { wayOfReading } from "./reading-memory";
import { recognise } from "./tabs/recognise";
import type { SheetTables } from "./tabs/tables-below";
import { copiedSheet, unreadSheet } from "./told/unread-sheet";
import {
  tablesOf,
  type InstitutionTables,
  type ReadingFacts,
  type RegisterTable,
  type WorkbookRead,
} from "./workbook-read";

/** Property with the names, a line each, of sheets that were copied into our own: kept for people, and not read again. */
export const ORIGINALS = "IRPC.Originals";

export {
  sheetRead,
  type InstitutionTables,
  type RegisterTable,
  type TablesOf,
  type WorkbookKind,
  type WorkbookRead,
} from "./workbook-read";

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

const DEPARTMENT_TABS: ReadonlySet<string> = new Set(departmentSheets.map(({ tab }) => tab));
const FOREIGN = { kind: "foreign" } as const;
/** The table below a form begins this far down at the latest. */
const FORM_WITHIN = 60;
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
    this.tellMissing();
    const info = this.form(institutionInfo);
    const own = this.isInstitution(properties.get("IRPC.Kind"));
    // A department's sheets in the institution's workbook are copies that somebody keeps there.
    const front = own ? null : this.form(cover, sheetReview.columns.scope.header);
    const names = [file, front?.record.department, front?.record.code].filter(
      (name) => typeof name === "string",
    );
    this.context = {
      year: front?.record.year ?? info?.record.year ?? this.context.year,
      oddGrades: this.facts.oddGrades?.(names) ?? new Map(),
    };
    const registers = this.sheets(own);
    const institution = this.institution(info);
    const isDepartment =
      properties.get("IRPC.Kind") === "department" || registers.length > 0 || front !== null;
    const kind = own ? "institution" : isDepartment ? "department" : "other";
    const lines = own ? [] : this.lines(registers);
    const read: WorkbookRead = {
      file,
      kind,
      declaredCode: properties.get("IRPC.Department") ?? null,
      declaredName: lines[0]?.department ?? null,
      lines,
      titles: registers.flatMap(({ said }) => said.titles),
      cover: front,
      sheetReviews: own ? null : this.table(sheetReview, true),
      roster: own ? null : this.table(roster),
      registers,
      gradeChanges: this.table(gradeChanges),
      institution: own ? institution : { ...institution, roster: null },
      tabs: this.content.sheets.map(({ sheet }) => sheet),
      findings: this.findings,
    };
    return read;
  }

  private isInstitution(declared: string | undefined): boolean {
    if (declared === "institution" || declared === "department") return declared === "institution";
    return [institutionInfo, departments].some(({ tab }) => this.grid(tab) !== undefined);
  }

  /** Tabs that the workbook lists without their contents. */
  private tellMissing(): void {
    for (const sheet of this.content.missing ?? []) {
      const place = sheetPlace({ file: this.content.name, sheet });
      this.findings.push(say(L04, "missing", place, { sheet }, { value: sheet }));
    }
  }

  private checkVersion(): void {
    const version = Number(this.content.properties.get("IRPC.Version") ?? TEMPLATE_VERSION);
    if (!(version > TEMPLATE_VERSION)) return;
    const place = { file: this.content.name, sheet: null, row: null, column: null };
    this.findings.push(
      say(L06, "newer", place, { version, known: TEMPLATE_VERSION }, { value: String(version) }),
    );
  }

  /** Registers; what is none is said. The institution has registers of 单位 points alone. */
  private sheets(own: boolean): RegisterTable[] {
    const registers: RegisterTable[] = [];
    const originals = new Set(this.content.properties.get(ORIGINALS)?.split("\n"));
    for (const grid of this.content.sheets) {
      // Left behind by a write that was cut off: what it was to be stands on the sheet that it would have replaced.
      if (isDrawing(grid.sheet)) continue;
      const isCopied = originals.has(grid.sheet);
      const known = isCopied ? FOREIGN : recognise(grid, own);
      if (known.kind === "register") registers.push(...this.registersOn(grid, known, own));
      else if (known.kind === "headless" && grid.rows.length > 0 && (!own || isOwnRegister(grid)))
        this.findings.push(say(L02, "none", this.place(grid), { sheet: grid.sheet }));
      else if (known.kind === "foreign" && !own)
        this.findings.push(...(isCopied ? copiedSheet : unreadSheet)(grid, this.content.name));
    }
    return registers;
  }

  /** Every table of a sheet, one below the other; several points on a line are as many tables side by side. */
  private registersOn(grid: Grid, { tables, strange }: SheetTables, own: boolean): RegisterTable[] {
    const read = tables.filter(({ definition }) => !own || definition.level === "单位");
    if (strange !== null && read.length > 0) {
      const place = { ...this.place(grid), row: strange };
      this.findings.push(say(L02, "below", place, { sheet: grid.sheet, row: strange }));
    }
    const registers = read.flatMap(({ definition, header }) =>
      headersOf(header).map((one) => this.register(grid, definition, one)),
    );
    this.tellFooters(registers);
    return registers;
  }

  private register(grid: Grid, definition: SheetDefinition, header: Header): RegisterTable {
    const table = this.readTable(grid, definition, header);
    if (header.point === header.points[0] || header.point === null) this.tellOf(grid, table);
    else this.tellBeside(table);
    return { ...table, level: definition.level ?? "岗位", said: saidAbove(grid, header.row) };
  }

  /** Everything that a table people fill in leaves to say. */
  private tellOf(grid: Grid, table: Table): void {
    for (const finding of table.findings) this.findings.push(finding);
    for (const finding of layoutFindings(grid, table, this.facts.stage)) this.findings.push(finding);
  }

  /** L12: once a sheet, however many tables it holds. */
  private tellFooters(tables: readonly Table[]): void {
    const [first] = tables;
    if (!first) return;
    const rows = new Set(tables.flatMap(({ footers }) => footers));
    for (const finding of passedOver([...rows], first.file, first.sheet)) this.findings.push(finding);
  }

  /** Of a second point on the same line only what was not said with the first. */
  private tellBeside({ findings }: Table): void {
    const key = ({ rule, place }: Finding) => JSON.stringify([rule, place]);
    const said = new Set(this.findings.map(key));
    for (const finding of findings) if (!said.has(key(finding))) this.findings.push(finding);
  }

  private institution(info: InstitutionTables["info"]): InstitutionTables {
    const hasOwnTabs = this.grid(departments.tab) !== undefined;
    return tablesOf(institutionBook, (definition) => {
      if (definition === institutionInfo) return info;
      // 人员名册 alone may be a department's.
      return hasOwnTabs || !DEPARTMENT_TABS.has(definition.tab) ? this.table(definition) : null;
    });
  }

  private form<K extends string>(definition: SheetDefinition<K>, until?: string): Form<K> | null {
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
  private table<K extends string>(definition: SheetDefinition<K>, below = false): Table<K> | null {
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

  private headless<K extends string>(grid: Grid, definition: SheetDefinition<K>): Table<K> {
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

  /** 填报单位 above the registers; where none has one, on sheets that are none of ours. */
  private lines(registers: readonly RegisterTable[]): readonly SaidAbove[] {
    const isSaid = ({ department }: SaidAbove) => department !== null;
    const above = registers.map(({ said }) => said).filter(isSaid);
    if (above.length > 0) return above;
    return this.content.sheets
      .filter((grid) => ["foreign", "headless"].includes(recognise(grid).kind))
      .map((grid) => saidAbove(grid))
      .filter(isSaid);
  }

  private readTable<K extends string>(
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
  private once<T>(grid: Grid, id: string, read: () => T): T {
    const { content, context, facts } = this;
    if (!facts.memory) return read();
    return facts.memory.sheet(grid, wayOfReading(content.name, id, context, facts.stage), read);
  }

  private grid(tab: string): Grid | undefined {
    const { sheets } = this.content;
    const word = plain(tab);
    return sheets.find(({ sheet }) => sheet === tab) ?? sheets.find(({ sheet }) => plain(sheet) === word);
  }

  private place(grid: Grid) {
    return sheetPlace({ file: this.content.name, sheet: grid.sheet });
  }
}

function isOwnRegister({ sheet }: Grid): boolean {
  return plain(sheet) === plain(institutionRegister.tab);
}
