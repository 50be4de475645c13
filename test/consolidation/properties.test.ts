import fc from "fast-check";
import { departmentRegister } from "../../src/subjects/registers/sheets/department-register";
import { keysOf } from "../../src/sheets/define-sheet";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { staffRegister } from "../../src/subjects/registers/sheets/staff-register";
import type { WorkbookContent } from "../../src/workbook/grid";
import { plain } from "../../src/workbook/text/plain";
import { department, institution, INSTITUTION_POINT, table, TABS } from "../support/books";
import { consolidated, edited, type ConsolidatedRun } from "../support/consolidated";
import {
  antiGraft,
  coverCell,
  gradeChange,
  numbered,
  office,
  ownCell,
  staffCell,
  staffRow,
} from "../support/filed";
import { date, tab, type Book, type Cell } from "../support/sheets";

/** What holds whatever departments do to their workbooks. */

type Fault = (book: Book) => Book;

const staffKeys = keysOf(staffRegister);
const ownKeys = keysOf(departmentRegister);
const junk: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, "", "高", "1级", "退回", "同意", "张三", "不知是谁", 2012.1, true, {
    fault: "#REF!",
  }),
  fc.constantFrom<Cell>(
    "例：张三",
    "同上",
    "1.受贿；2.泄密",
    "=1+1",
    date("2012-10-14"),
    "2012年10月",
    "长期",
  ),
  fc.constantFrom<Cell>("GS-G-001", "GS-G-003", "BG-G-001", "FT-G-002", "GS-K-002", "7", "GS-G-999999999999"),
  fc.string({ maxLength: 20, unit: "grapheme" }),
);
const line = fc.integer({ min: 2, max: 6 });

const fault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...staffKeys), line, junk).map(
      ([key, at, value]) =>
        (book: Book) =>
          book.with(staffCell(key, at), value),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...ownKeys), line, junk).map(
      ([key, at, value]) =>
        (book: Book) =>
          book.with(ownCell(key, at), value),
    ),
  },
  fc
    .tuple(
      fc.constantFrom(
        "code",
        "department",
        "submission",
        "filledOn",
        "head",
        "discussedOn",
      ) as fc.Arbitrary<"code">,
      junk,
    )
    .map(
      ([key, value]) =>
        (book: Book) =>
          book.with(coverCell(key), value),
    ),
  fc
    .tuple(
      line,
      fc.constantFrom("GS-G-001", null, "BG-G-002"),
      fc.constantFrom("泄露案情", "超标准接待", "案卷交接手续不全，泄露案件信息"),
    )
    .map(
      ([at, riskId, point]) =>
        (book: Book) =>
          book.withRowBefore(TABS.staff, at, staffRow({ riskId, point })),
    ),
  line.map((at) => (book: Book) => book.withoutRow(TABS.staff, at)),
  fc.constantFrom<Fault>(
    (book) => book.without(TABS.department),
    (book) => (book.tabs.some(({ name }) => name === TABS.staff) ? book.renamed(TABS.staff, "Sheet1") : book),
    (book) => book.withoutColumn(TABS.staff, "I"),
    (book) => book.saying({ "IRPC.Department": "" }),
    (book) => book.without(ownRegister.name).plus(ownRegister),
    (book) =>
      book.withRow(
        TABS.changes,
        2,
        gradeChange({ riskId: "GS-G-002", change: "撤销", withdrawal: "风险消除" }),
      ),
  ),
);

/** 单位 points that a department wrote down for the house. */
const ownRegister = tab(
  institutionRegister.tab,
  table(institutionRegister, [{ ...INSTITUTION_POINT, riskId: "Y-001" }, INSTITUTION_POINT]),
);

const base = fc.constantFrom<Book>(department(), numbered(), office(), antiGraft());
/** A workbook with some faults; one that a fault no longer fits stays as it is. */
const workbook = fc
  .tuple(base, fc.array(fault, { maxLength: 6 }))
  .map(([book, faults]) => faults.reduce((done, apply) => attempt(done, apply), book));
const folder = fc
  .array(workbook, { minLength: 1, maxLength: 4 })
  .map((books) => books.map((book, i) => book.called(`${i + 1}-${book.name}`)));

function attempt(book: Book, apply: Fault): Book {
  try {
    return apply(book);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("no sheet")) return book;
    throw error;
  }
}

const first = institution().called("汇总.xlsx").content();
/** The same cases every time; PROPERTY_RUNS=2000 looks for new ones. */
const RUNS = process.env.PROPERTY_RUNS
  ? { numRuns: Number(process.env.PROPERTY_RUNS) }
  : { numRuns: 60, seed: 20_121_026 };

/** Everything a run says and writes; where the institution's own sheets are drawn anew their rows may move. */
function outcome({ result }: ConsolidatedRun) {
  const { table, base: previous, batches, decisions, setAsideLedger, findings, tallies } = result;
  return {
    table,
    previous,
    batches,
    decisions,
    setAsideLedger,
    findings: findings
      .filter(({ rule }) => rule !== "D08")
      .map(({ place, ...rest }) => ({ ...rest, place: place.file === first.name ? place.sheet : place })),
    sums: tallies.map(({ submission, read, merged, setAside }) => [submission.file, read, merged, setAside]),
  };
}

test("the order of files does not matter", () => {
  fc.assert(
    fc.property(folder, fc.nat(), (books, seed) => {
      const shuffled = [
        ...books.slice(seed % books.length),
        ...books.slice(0, seed % books.length),
      ].reverse();
      expect(outcome(consolidated(first, shuffled))).toEqual(outcome(consolidated(first, books)));
    }),
    RUNS,
  );
});

test("running twice changes nothing", () => {
  fc.assert(
    fc.property(folder, (books) => {
      const once = consolidated(first, books);
      expect(outcome(consolidated(once.next, books))).toEqual(outcome(once));
    }),
    RUNS,
  );
});

test("running twice changes nothing after another batch and changes by hand either", () => {
  fc.assert(
    fc.property(folder, folder, junk, (earlier, books, value) => {
      const before = changedByHand(consolidated(first, earlier).next, value);
      const once = consolidated(before, books);
      expect(outcome(consolidated(once.next, books))).toEqual(outcome(once));
    }),
    RUNS,
  );
});

/** Somebody types into the first row of 风险点汇总表. */
function changedByHand(content: WorkbookContent, value: Cell): WorkbookContent {
  return edited(
    content,
    "风险点汇总表",
    0,
    "防控措施",
    typeof value === "string" && value !== "" ? value : "本院措施",
  );
}

test("rows read = rows merged + rows set aside, and every row is found again", () => {
  fc.assert(
    fc.property(folder, folder, (earlier, books) => {
      for (const run of [
        consolidated(first, earlier),
        consolidated(consolidated(first, earlier).next, books),
      ])
        expectComplete(run);
    }),
    RUNS,
  );
});

/** Every text of a point stands in 风险点汇总表, in 未并入清单, or in a question about two values. */
function expectComplete({ result }: ConsolidatedRun): void {
  const known = new Set([
    ...result.table.map(({ point }) => plain(point ?? "")),
    ...result.setAsideLedger.map(({ point }) => plain(point ?? "")),
    ...result.decisions.map(({ departmentValue }) => plain(departmentValue ?? "")),
  ]);
  for (const { submission, read, merged, setAside } of result.tallies) {
    expect(merged + setAside).toBe(read);
    expect(read).toBe(submission.one.points.length);
    for (const { record } of submission.one.points) expect(known).toContain(plain(record.point ?? ""));
  }
  for (const { row, point } of result.merged) expect([row.level, point.level]).not.toContain("单位");
  const numbers = result.table.map(({ riskId }) => riskId);
  expect(new Set(numbers).size).toBe(numbers.length);
}
