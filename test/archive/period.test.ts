import fc from "fast-check";
import {
  isIn,
  periodAfter,
  periodBefore,
  periodNamed,
  periodOf,
  type Cycle,
} from "../../src/subjects/archive/period";
import { toDay } from "../../src/workbook/formats/serial-date";

test.each([
  ["2012-Q4", "2012-10-01", "2012-12-31", "2012-Q3"],
  ["2012-Q1", "2012-01-01", "2012-03-31", "2011-Q4"],
  ["2012-02", "2012-02-01", "2012-02-29", "2012-01"],
  ["2013-12", "2013-12-01", "2013-12-31", "2013-11"],
  ["2012", "2012-01-01", "2012-12-31", "2011"],
])("%s runs from %s to %s, after %s", (name, from, to, before) => {
  const period = periodNamed(name);
  expect(period).toMatchObject({ name, from, to });
  expect(period && periodBefore(period).name).toBe(before);
});

test.each(["2012-Q5", "2012-13", "2012-1", "12-Q4", "2012Q4", "第四季度", ""])("%s is no period", (name) => {
  expect(periodNamed(name)).toBeNull();
});

test("periods of a kind follow each other without a gap, and each day lies in just one", () => {
  const cycle = fc.constantFrom<Cycle>("月", "季度", "年");
  fc.assert(
    fc.property(fc.integer({ min: 36_526, max: 47_482 }).map(toDay), cycle, (day, of) => {
      const period = periodOf(day, of);
      expect(isIn(day, period)).toBe(true);
      expect(isIn(day, periodBefore(period)) || isIn(day, periodAfter(period))).toBe(false);
      expect(periodAfter(periodBefore(period))).toEqual(period);
      expect(periodNamed(period.name)).toEqual(period);
    }),
  );
});
