import {
  sheetsOf,
  type BookDefinition,
  type BookSheet,
  type DepartmentBook,
  type InstitutionBook,
  type ReadKey,
} from "../books";
import type { Finding, Stage } from "../findings/finding";
import type { Level, SheetDefinition } from "../sheets/define-sheet";
import type { SaidAbove } from "./tabs/declared";
import type { Table } from "./entry";
import type { Form } from "./read-form";
import type { ReadingMemory } from "./reading-memory";

export type WorkbookKind = "department" | "institution" | "other";

/** A register as it stood on one tab. */
export interface RegisterTable extends Table {
  readonly level: Level;
  /** What stands above its header. */
  readonly said: SaidAbove;
}

/** What a register is besides its lines. */
export type RegisterFrame = Pick<
  RegisterTable,
  "definition" | "level" | "file" | "sheet" | "header" | "said"
>;

type Keys<D> = D extends SheetDefinition<infer K> ? K : never;
type TableOf<D> = Table<Keys<D>> | null;

/** A workbook understood sheet by sheet, a department's by their names in its book; nothing is judged yet beyond its cells. */
export interface WorkbookRead extends TablesOf<DepartmentBook> {
  readonly file: string;
  readonly kind: WorkbookKind;
  /** `IRPC.Department`. */
  readonly declaredCode: string | null;
  /** The 填报单位 line. */
  readonly declaredName: string | null;
  /** What stands above the tables, sheet by sheet, where a 填报单位 line does. */
  readonly lines: readonly SaidAbove[];
  /** Titles above the registers. */
  readonly titles: readonly string[];
  readonly registers: readonly RegisterTable[];
  readonly institution: InstitutionTables;
  /** Sheets of the institution's book that stand under another name, by the name that they should bear. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Every tab, in the order of the workbook. */
  readonly tabs: readonly string[];
  readonly findings: readonly Finding[];
}

/** What was read of a book's sheets, by their names in it; null where the tab is not there. */
export type TablesOf<B extends BookDefinition> = {
  readonly [K in ReadKey<B>]: B["sheets"][K] extends { readonly read: "form"; readonly definition: infer D }
    ? Form<Keys<D>> | null
    : B["sheets"][K] extends { readonly definition: infer D }
      ? TableOf<D>
      : never;
};

/** Every sheet of a book that is read by its tab, by the way that `read` takes it. */
export function tablesOf<B extends BookDefinition>(
  book: B,
  read: (definition: SheetDefinition) => Form | Table | null,
): TablesOf<B> {
  const isRead = ({ read: way }: BookSheet) => way === "form" || way === "lines" || way === "below";
  const tables = sheetsOf(book).flatMap(([key, sheet]) =>
    isRead(sheet) ? [[key, read(sheet.definition)] as const] : [],
  );
  // The keys are those of `ReadKey`, and each table was read by the definition that stands behind its key.
  return Object.fromEntries(tables) as TablesOf<B>;
}

/** What was read of the sheet with that name in its book; null where there is none. */
export function sheetRead<B extends BookDefinition>(tables: TablesOf<B>, key: string): Form | Table | null {
  const all: Readonly<Record<string, Form | Table | null>> = tables;
  return all[key] ?? null;
}

export type InstitutionTables = TablesOf<InstitutionBook>;

export interface ReadingFacts {
  readonly stage: Stage;
  /** Confirmed meanings of odd grades, asked for by the names that a file goes by. */
  readonly oddGrades?: (names: readonly string[]) => ReadonlyMap<string, string>;
  /** 年度 where the workbook does not say it. */
  readonly year?: string | null;
  /** Where the workbook is read again and again. */
  readonly memory?: ReadingMemory | undefined;
}
