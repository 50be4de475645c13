import type { Finding, Stage } from "../findings/finding";
import type { cover, sheetReview } from "../sheets/cover";
import type { Level, SheetDefinition } from "../sheets/define-sheet";
import type { departments } from "../sheets/departments";
import type { gradeChanges } from "../sheets/grade-changes";
import type { institutionInfo } from "../sheets/institution-info";
import type { institutionTable, previousTable } from "../sheets/institution-table";
import type { keyAreas } from "../sheets/key-areas";
import type { batches, decisions, setAsideSheet } from "../sheets/ledgers";
import type { institutionRoster, roster } from "../sheets/roster";
import type { SaidAbove } from "./declared";
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
  /** What stands above the tables, sheet by sheet, where a 填报单位 line does. */
  readonly lines: readonly SaidAbove[];
  /** Titles above the registers. */
  readonly titles: readonly string[];
  readonly cover: Form<Keys<typeof cover>> | null;
  readonly sheetReviews: TableOf<typeof sheetReview>;
  readonly roster: TableOf<typeof roster>;
  readonly registers: readonly RegisterTable[];
  readonly gradeChanges: TableOf<typeof gradeChanges>;
  readonly institution: InstitutionTables;
  /** Every tab, in the order of the workbook. */
  readonly tabs: readonly string[];
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
  /** Where the workbook is read again and again. */
  readonly memory?: ReadingMemory | undefined;
}
