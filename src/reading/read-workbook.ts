import { departmentSheets, institutionBook, institutionSheets, knownByName } from "../books";
import { L02 } from "../findings/catalogue/layout";
import type { Finding } from "../findings/finding";
import { say } from "../findings/rule";
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
import type { Table } from "./entry";
import { headersOf, type Header } from "./head/header";
import { SheetReader } from "./sheet-reader";
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
  type RegisterFrame,
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
export function sheetRanks(
  reads: readonly Pick<WorkbookRead, "file" | "tabs">[],
): (file: string, sheet: string) => number {
  const ranks = new Map(
    reads.flatMap(({ file, tabs }) => tabs.map((sheet, index) => [`${file}\n${sheet}`, index] as const)),
  );
  return (file, sheet) => ranks.get(`${file}\n${sheet}`) ?? tabsAtMost;
}

const DEPARTMENT_TABS: ReadonlySet<string> = new Set(departmentSheets.map(({ tab }) => tab));
const INSTITUTION_SHEETS = knownByName(institutionBook);
const FOREIGN = { kind: "foreign" } as const;
const tabsAtMost = 100_000;

/** Whether a workbook is read as the institution's: as it says itself, else by tabs that no other has. */
export function isInstitution({
  properties,
  sheets,
}: Pick<WorkbookContent, "properties" | "sheets">): boolean {
  const declared = properties.get("IRPC.Kind");
  if (declared === "institution" || declared === "department") return declared === "institution";
  const tabs = new Set([institutionInfo, departments].map(({ tab }) => plain(tab)));
  return sheets.some(({ sheet }) => tabs.has(plain(sheet)));
}

class WorkbookReader extends SheetReader {
  read(): WorkbookRead {
    const { name: file, properties } = this.content;
    this.checkVersion();
    this.tellMissing();
    const own = isInstitution(this.content);
    if (!own) this.sparesRegisters();
    const info = this.form(institutionInfo);
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
    const isDepartment =
      properties.get("IRPC.Kind") === "department" || registers.length > 0 || front !== null;
    const kind = own ? "institution" : isDepartment ? "department" : "other";
    const lines = own ? [] : this.lines(registers);
    const changes = this.table(gradeChanges);
    const institution = this.institution(info, changes);
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
      gradeChanges: changes,
      institution: own ? institution : { ...institution, roster: null, gradeChanges: null },
      renamed: this.renamed,
      tabs: this.content.sheets.map(({ sheet }) => sheet),
      findings: this.findings,
    };
    return read;
  }

  /** Registers; what is none is said. The institution has registers of 单位 points alone. */
  private sheets(own: boolean): RegisterTable[] {
    const registers: RegisterTable[] = [];
    const originals = new Set(this.content.properties.get(ORIGINALS)?.split("\n"));
    const ours = own ? institutionSheets : departmentSheets;
    for (const grid of this.content.sheets) {
      // Left behind by a write that was cut off: what it was to be stands on the sheet that it would have replaced.
      if (isDrawing(grid.sheet)) continue;
      const isCopied = originals.has(grid.sheet);
      const known = isCopied ? FOREIGN : recognise(grid, own);
      if (known.kind !== "register" && this.isSecond(grid, ours)) continue;
      if (own && !isCopied && known.kind !== "ours" && this.isRenamed(grid, INSTITUTION_SHEETS)) continue;
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
    return { level: definition.level ?? "岗位", said: saidAbove(grid, header.row), ...table };
  }

  /** Of a second point on the same line only what was not said with the first. */
  private tellBeside({ findings }: Table): void {
    const key = ({ rule, place }: Finding) => JSON.stringify([rule, place]);
    const said = new Set(this.findings.map(key));
    for (const finding of findings) if (!said.has(key(finding))) this.findings.push(finding);
  }

  /** What was read already is not read, and told, again. */
  private institution(
    info: InstitutionTables["info"],
    changes: InstitutionTables["gradeChanges"],
  ): InstitutionTables {
    const hasOwnTabs = this.grid(departments.tab) !== undefined;
    return tablesOf(institutionBook, (definition) => {
      if (definition === institutionInfo) return info;
      if (definition === gradeChanges) return changes;
      // 人员名册 alone may be a department's.
      return hasOwnTabs || !DEPARTMENT_TABS.has(definition.tab) ? this.table(definition) : null;
    });
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
}

function isOwnRegister({ sheet }: Grid): boolean {
  return plain(sheet) === plain(institutionRegister.tab);
}
