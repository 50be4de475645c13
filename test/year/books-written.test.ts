import fc from "fast-check";
import { openInstitution, understoodInstitution } from "../../src/flows/open-institution";
import { booksWritten } from "../../src/flows/year/overview/books-written";
import { overviewJson, overviewOf } from "../../src/flows/year/overview/overview";
import { keysOf } from "../../src/sheets/define-sheet";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import { department, institution } from "../support/books";
import { consolidated, edited, type ConsolidatedRun } from "../support/consolidated";
import { antiGraft, office, staffCell } from "../support/filed";
import { contentOf } from "../support/image-content";
import { saidIn } from "../support/records";
import { date, type Cell } from "../support/sheets";

/** A batch counts the books that it writes without reading them; whoever reads them afterwards finds the same. */

const LEDGERS = ["table", "gradeHistory", "batches", "setAside"] as const;

/** What is known of the lines of each ledger: where they stand, what its columns say, and which of their cells say nothing. */
function ledgersOf({ read }: ReturnType<typeof booksWritten>) {
  return LEDGERS.map((key) => {
    const table = read.institution[key];
    const lines = table?.entries.map(({ row, record, kept, told }) => {
      return { row, said: saidIn(table.definition, record), kept, told };
    });
    return [key, table?.sheet, table?.header?.columnOf, lines];
  });
}

function expectReadAlike({ image, books }: ConsolidatedRun): void {
  const written = booksWritten(image, books, "汇总.xlsx");
  const read = understoodInstitution(contentOf(image, "汇总.xlsx"));
  expect(ledgersOf(written)).toEqual(ledgersOf(read));
  const figures = (of: typeof read) => overviewOf(of, "2012-11-30").map((tile) => overviewJson(tile));
  expect(figures(written)).toEqual(figures(read));
}

const junk = fc.constantFrom<Cell>(
  ...[
    null,
    "高",
    "1级",
    "退回",
    "同意",
    "不知是谁",
    "同上",
    "例：张三",
    "=1+1",
    "2012年10月",
    "长期",
    "GS-G-001",
  ],
  ...[2012.1, true, { fault: "#REF!" } as const, date("2012-10-14")],
);
const typed = fc.constantFrom("高", "1级", "不知是谁", "=1+1", "2012年13月", "GS-G-001", "同上", "无");
const headers = keysOf(institutionTable).map((key) => institutionTable.columns[key].header);

test("lines that are at hand are those that stand in the book, whatever departments and the institution typed into their cells", () => {
  const cell = fc.tuple(fc.constantFrom(...keysOf(staffRegister)), fc.integer({ min: 2, max: 4 }), junk);
  const byHand = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...headers), typed);
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 4 }), fc.array(byHand, { maxLength: 4 }), (cells, changes) => {
      const spoilt = cells.reduce(
        (book, [key, at, value]) => book.with(staffCell(key, at), value),
        department(),
      );
      const before = consolidated(institution().called("汇总.xlsx").content(), [spoilt, office()]);
      expectReadAlike(before);
      const changed = changes.reduce(
        (content, [at, header, value]) => edited(content, institutionTable.tab, at, header, value),
        before.next,
      );
      expect(openInstitution(changed).books.table.length).toBeGreaterThan(0);
      expectReadAlike(consolidated(changed, [department(), antiGraft()], { today: "2012-11-02" }));
    }),
    { numRuns: 15, seed: 20_121_026 },
  );
});
