import { institutionBook, sheetsOf, type BookSheet } from "../../../books";
import { FIRST_ROW, HEADER_ROW, type PreservedCells, type RecordLine } from "../../../drawing/draw-sheet";
import type { Entry, Table } from "../../../reading/entry";
import type { Form } from "../../../reading/read-form";
import { readWorkbook, sheetRead, type InstitutionTables } from "../../../reading/read-workbook";
import { contentOf } from "../../../workbook/content-of-image";
import type { SheetImage, WorkbookImage } from "../../../workbook/sheet-image";
import { understoodInstitution, type Institution } from "../../open-institution";
import type { InstitutionBooks } from "../../workbooks/workbooks";

/**
 * A workbook that is about to be written, understood as it will be once it is read: what people fill in is read from the picture; of
 * the program's own ledgers, which are long, the heads alone, since their lines are at hand.
 */
export function booksWritten(image: WorkbookImage, books: InstitutionBooks, file: string): Institution {
  const sheets = image.sheets.map((one) => (LEDGER_TABS.has(one.sheet) ? headOf(one) : one));
  const content = contentOf({ ...image, sheets }, file);
  const read = readWorkbook(content, { stage: "汇总" });
  const ledgers = LEDGERS.map(([key, { definition }]) => {
    const lines = books[key] as readonly RecordLine<string>[];
    return [key, withLines(sheetRead(read.institution, key), lines, books.kept?.get(definition.id))] as const;
  });
  // The keys are those of ledgers of the book, each with lines of the definition that stands behind it.
  const institution: InstitutionTables = { ...read.institution, ...Object.fromEntries(ledgers) };
  return understoodInstitution(content, { ...read, institution });
}

const isLedger = ({ definition, read, carried }: BookSheet) =>
  read === "lines" && carried !== true && definition.filledBy === "program" && definition.state === "visible";
/** What the program alone writes, and a consolidation says anew. */
const LEDGERS = sheetsOf(institutionBook).filter(([, sheet]) => isLedger(sheet));
const LEDGER_TABS: ReadonlySet<string> = new Set(LEDGERS.map(([, { definition }]) => definition.tab));

function headOf(image: SheetImage): SheetImage {
  return { ...image, rows: image.rows.slice(0, HEADER_ROW) };
}

/** The table with these lines where they are drawn. Null where a sheet could not be read. */
function withLines(
  table: Form | Table | null,
  lines: readonly RecordLine<string>[],
  kept: PreservedCells | undefined,
): Table | null {
  if (!table || !("entries" in table)) return null;
  return { ...table, entries: lines.map((record, index) => entryOf(record, index, kept?.cells(index))) };
}

const NOTHING = { told: new Set<string>(), kept: new Map(), extra: new Map() } as const;
const OF_NO_REGISTER = { department: null, sample: null, empty: false } as const;

/** A cell that could not be used stands where its value would, and is said to be so. */
function entryOf(record: RecordLine<string>, index: number, cells: Entry["kept"] | undefined): Entry {
  const line = { row: FIRST_ROW + index, record, ...NOTHING, ...OF_NO_REGISTER };
  if (!cells || cells.size === 0) return line;
  const kept = new Map([...cells].filter(([key]) => (record[key] ?? null) === null));
  return { ...line, kept, told: new Set(kept.keys()) };
}
