import type { RecordOf, SheetDefinition } from "../sheets/define-sheet";
import { remembering } from "../workbook/remembering";
import type { SheetImage } from "../workbook/sheet-image";

/**
 * How a sheet is read: a form, lines, the lines below the form that stands before it on the same tab, a register (together with
 * the registers of other layouts), or never, because a page draws it.
 */
type WayOfReading = "form" | "lines" | "below" | "register" | "never";

/** One sheet of a book. */
export interface BookSheet<D extends SheetDefinition = SheetDefinition> {
  readonly definition: D;
  readonly read: WayOfReading;
  /** A consolidation carries it over as people wrote it; what is not carried over the run says anew. */
  readonly carried?: boolean;
  /** Cells that no column could use and columns of people's own go along, line by line in the order of the sheet. */
  readonly keeps?: boolean;
  /** Columns whose drop-down offers the names of the departments. */
  readonly offersDepartments?: readonly string[];
  /** Required cells that are blank are asked for. */
  readonly asksForBlanks?: boolean;
  /** It is not there before the first consolidation. */
  readonly withFirstBatch?: boolean;
  /** It stays out of sight, and off paper, until the first consolidation fills it. */
  readonly seenWithFirstBatch?: boolean;
  /** Its columns are explained in 填表说明. */
  readonly explained?: boolean;
}

/** A page without a definition: words or numbers that nobody reads again. */
export interface BookPage {
  readonly page: string;
}

/** A workbook as data: its sheets by name, in the order of the tabs. Engines loop over it and name no sheet. */
export interface BookDefinition {
  readonly sheets: Readonly<Record<string, BookSheet | BookPage>>;
}

type Sheets<B extends BookDefinition> = B["sheets"];
type KeysWhere<B extends BookDefinition, Like> = {
  [K in keyof Sheets<B>]: Sheets<B>[K] extends Like ? K : never;
}[keyof Sheets<B>];

/** Sheets that are read by their tab. */
export type ReadKey<B extends BookDefinition> = KeysWhere<B, { readonly read: "form" | "lines" | "below" }>;
/** Sheets of people that go along as they stand. */
export type CarriedKey<B extends BookDefinition> = KeysWhere<B, { readonly carried: true }>;

/** Sheets that a page draws and nobody reads. */
export type PageKey<B extends BookDefinition> = KeysWhere<
  B,
  { readonly read: "never" } | { readonly page: string }
>;

/** What a sheet is drawn from: a form's record, lines, or what its page drew. */
type Drawn<S> = S extends { readonly read: "form"; readonly definition: infer D }
  ? RecordOf<D>
  : S extends { readonly read: "lines" | "below" | "register"; readonly definition: infer D }
    ? readonly RecordOf<D>[]
    : readonly SheetImage[];

/** Everything that a book is drawn from; no sheet may be forgotten. */
export type BookContent<B extends BookDefinition, K extends keyof Sheets<B> = keyof Sheets<B>> = {
  readonly [Key in K]: Drawn<Sheets<B>[Key]>;
};

/** A book's sheets with their names, in the order of the tabs. */
export function sheetsOf<B extends BookDefinition>(
  book: B,
): readonly (readonly [key: keyof Sheets<B> & string, sheet: BookSheet])[] {
  return sheetsIn(book);
}

/** Asked for every workbook that is read and judged. */
const sheetsIn = remembering(({ sheets }: BookDefinition) =>
  Object.entries(sheets).filter((entry): entry is [string, BookSheet] => "definition" in entry[1]),
);

/** Sheets of a book that are read by the name of their tab alone: under another name they would be taken for missing. */
export function knownByName(book: BookDefinition): readonly SheetDefinition[] {
  const own = sheetsOf(book).filter(([, { read }]) => read === "form" || read === "lines");
  return own.map(([, { definition }]) => definition);
}

/** The definitions of a book's sheets, in the order of the tabs. */
export function definitionsOf(book: BookDefinition): readonly SheetDefinition[] {
  return sheetsOf(book).map(([, { definition }]) => definition);
}

/** The names of the sheets that pages draw, in the order of the tabs. */
export function pageKeysOf({ sheets }: BookDefinition): readonly string[] {
  return Object.entries(sheets).flatMap(([key, sheet]) =>
    "page" in sheet || sheet.read === "never" ? [key] : [],
  );
}

/** Tabs that pages draw and nobody reads. */
export function pageTabsOf(book: BookDefinition): readonly string[] {
  return Object.values(book.sheets).flatMap((sheet) => {
    if ("page" in sheet) return [sheet.page];
    return sheet.read === "never" ? [sheet.definition.tab] : [];
  });
}
