import fc from "fast-check";
import { STAGES } from "../../src/findings/finding";
import { columnName } from "../../src/workbook/address";
import { department, TABS } from "../support/books";
import { lines, review, type Line } from "../support/found";
import type { Book, Cell } from "../support/sheets";

const { cover, staff, department: own } = TABS;

/** Things that people write into a cell, right and wrong. */
const written = fc.constantFrom<Cell>(
  null,
  "1级",
  "高",
  "二、三级",
  "例：收受礼金",
  "李强",
  "张　三",
  "王芳、张三",
  "退回",
  "不同意",
  "2012.10.8",
  2012.1,
  "长期",
  "尽快",
  "加强学习，提高认识。",
  "1、收受礼金；2、接受吃请",
  { fault: "#REF!" },
);
const change = fc.record({
  sheet: fc.constantFrom(staff, own),
  column: fc.integer({ min: 1, max: 26 }),
  row: fc.integer({ min: 2, max: 4 }),
  value: written,
});
const changes = fc.array(change, { maxLength: 5 });

const apply = (list: readonly { sheet: string; column: number; row: number; value: Cell }[]): Book =>
  list.reduce(
    (book, { sheet, column, row, value }) => book.with(`${sheet}!${columnName(column)}${row}`, value),
    department(),
  );

const RUNS = { numRuns: 40 };

const keys = (found: readonly Line[]) => found.map((line) => JSON.stringify(line));

test("a later stage never forgets what an earlier one said", () => {
  fc.assert(
    fc.property(changes, (list) => {
      const byStage = STAGES.map((stage) => keys(lines(review(apply(list), { stage }))));
      byStage.reduce((before, now) => {
        expect(now).toEqual(expect.arrayContaining(before));
        return now;
      }, []);
    }),
    RUNS,
  );
});

test("the order of columns makes no difference", () => {
  const order = fc.shuffledSubarray(
    Array.from({ length: 27 }, (_, i) => i),
    { minLength: 27 },
  );
  fc.assert(
    fc.property(changes, order, (list, columns) => {
      const book = apply(list);
      const [header = []] = book.rows(staff);
      const shuffled = book.withRows(
        staff,
        book.rows(staff).map((cells) => columns.map((column) => cells[column] ?? null)),
      );
      const ofStaff = (one: Book, at: (column: number) => number) =>
        review(one)
          .filter(({ place }) => place.sheet === staff)
          .map(({ rule, place, field }) => [rule, place.row, field, place.column && at(place.column)].join())
          .sort();
      expect(ofStaff(shuffled, (column) => (columns[column - 1] ?? -1) + 1)).toEqual(
        ofStaff(book, (column) => column),
      );
      expect(header).toHaveLength(27);
    }),
    RUNS,
  );
});

test("a finding stands in its own workbook, at a cell that is there or a whole sheet", () => {
  fc.assert(
    fc.property(changes, (list) => {
      const book = apply(list).with(`${cover}!B5`, null);
      const tabs = [null, ...book.tabs.map(({ name }) => name)];
      for (const { place, fix, severity } of review(book)) {
        expect(tabs).toContain(place.sheet);
        expect(place.row === null || place.row > 0).toBe(true);
        expect(fix?.value).not.toBe("");
        expect(["error", "warning", "hint"]).toContain(severity);
      }
    }),
    RUNS,
  );
});

test("a fix does away with its finding", () => {
  fc.assert(
    fc.property(changes, (list) => {
      const book = apply(list);
      for (const { rule, place, fix } of review(book)) {
        if (fix === null || place.sheet === null || place.row === null || place.column === null) continue;
        const mended = book.with(`${place.sheet}!${columnName(place.column)}${place.row}`, fix.value);
        const still = review(mended).filter(
          (one) =>
            one.rule === rule &&
            one.place.sheet === place.sheet &&
            one.place.row === place.row &&
            one.place.column === place.column,
        );
        expect(still).toEqual([]);
      }
    }),
    RUNS,
  );
});
