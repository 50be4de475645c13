import { definitionsOf, knownByName, type BookDefinition } from "../books";
import type { Finding } from "../findings/finding";
import type { WorkbookContent } from "../workbook/grid";
import { SheetReader } from "./sheet-reader";
import { ourTab } from "./tabs/our-tabs";
import { tablesOf, type ReadingFacts, type TablesOf } from "./workbook-read";

/** A workbook of plain sheets, understood tab by tab; nothing is judged yet beyond its cells. */
export interface BookRead<B extends BookDefinition> {
  readonly file: string;
  /** By their names in the book; null where the tab is not there. */
  readonly tables: TablesOf<B>;
  /** Sheets of the book that stand under another name, by the name that they should bear. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Every tab, in the order of the workbook. */
  readonly tabs: readonly string[];
  readonly findings: readonly Finding[];
}

/** A workbook read by a book that has no registers: its forms and lines, each by its tab. */
export function readBook<B extends BookDefinition>(
  content: WorkbookContent,
  book: B,
  facts: ReadingFacts,
): BookRead<B> {
  return new BookReader(content, facts).readBook(book);
}

class BookReader extends SheetReader {
  readBook<B extends BookDefinition>(book: B): BookRead<B> {
    const { content, findings } = this;
    this.checkVersion();
    this.tellMissing();
    const ours = definitionsOf(book);
    const byName = knownByName(book);
    for (const grid of content.sheets)
      if (!this.isSecond(grid, ours) && ourTab(grid) === undefined) this.isRenamed(grid, byName);
    const forms = ours.filter(({ shape }) => shape === "form");
    const belowForms = new Set(forms.map(({ tab }) => tab));
    const tables = tablesOf(book, (definition) => {
      if (definition.shape === "lines") return this.table(definition, belowForms.has(definition.tab));
      const form = this.form(definition);
      this.context = { ...this.context, year: form?.record.year ?? this.context.year };
      return form;
    });
    const { renamed } = this;
    return { file: content.name, tables, renamed, tabs: content.sheets.map(({ sheet }) => sheet), findings };
  }
}
