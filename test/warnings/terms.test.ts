import fc from "fast-check";
import { calendarOf, termAfter } from "../../src/house/working-days";
import { toDay, toSerial } from "../../src/workbook/formats/serial-date";

/** Days of 2012 and the first weeks of 2013. */
const days = fc.integer({ min: toSerial("2012-01-01"), max: toSerial("2013-01-20") }).map(toDay);
const lines = fc.array(fc.record({ 日期: days, 类型: fc.constantFrom("休", "班") }), { maxLength: 20 });

/** The slow count: one day after the other, each looked up in every table. */
function slowly(
  tables: readonly (readonly { 日期: string; 类型: string }[])[],
  from: string,
  n: number,
): string {
  const library = calendarOf();
  const works = (day: string) => {
    for (const table of tables) {
      const line = table.find(({ 日期 }) => 日期 === day);
      if (line) return line.类型 === "班";
    }
    return library.works(day);
  };
  let day = toSerial(from);
  for (let left = n; left > 0;) if (works(toDay(++day))) left--;
  return toDay(day);
}

test("working days agree with a slow count, the first table over the second, both over the library", () => {
  fc.assert(
    fc.property(lines, lines, days, fc.integer({ min: 1, max: 30 }), (own, other, from, n) => {
      const calendar = calendarOf(own, other);
      const expected = slowly([own, other], from, n);
      expect(termAfter(calendar, from, { days: n, working: true })).toBe(expected);
    }),
  );
});

test("natural days end so many days later, or on the next working day", () => {
  fc.assert(
    fc.property(lines, days, fc.integer({ min: 1, max: 30 }), (own, from, n) => {
      const calendar = calendarOf(own);
      const end = termAfter(calendar, from, { days: n, working: false });
      const plain = toSerial(from) + n;
      expect(calendar.works(end)).toBe(true);
      for (let day = plain; day < toSerial(end); day++) expect(calendar.works(toDay(day))).toBe(false);
      expect(toSerial(end)).toBeGreaterThanOrEqual(plain);
    }),
  );
});

test("the library knows 2012, with the Saturday before the National Day as a working day", () => {
  const { works, knows } = calendarOf();
  expect(["2012-09-29", "2012-09-30", "2012-10-07", "2012-10-08"].map((day) => works(day))).toEqual([
    ...[true, false, false, true],
  ]);
  expect([knows("2012"), knows("2001")]).toEqual([true, false]);
});

test("a table that gives everybody leave for ever is no trap", () => {
  const first = toSerial("2012-09-01");
  const never = calendarOf(Array.from({ length: 5_000 }, (_, i) => ({ 日期: toDay(first + i), 类型: "休" })));
  expect(never.works("2012-10-08")).toBe(false);
  expect(termAfter(never, "2012-10-01", { days: 5, working: true })).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
