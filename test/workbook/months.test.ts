import { monthsAfter } from "../../src/workbook/formats/serial-date";

test.each([
  ["2012-10-08", 12, "2013-10-08"],
  ["2012-02-29", 12, "2013-02-28"],
  ["2012-08-31", 6, "2013-02-28"],
  ["2011-11-30", 3, "2012-02-29"],
  ["2012-12-31", 1, "2013-01-31"],
  ["2012-08-01", 3, "2012-11-01"],
])("%s and %i months: %s", (day, months, later) => {
  expect(monthsAfter(day, months)).toBe(later);
});
