import { department, institution, INSTITUTION_TABS, TABS } from "../support/books";
import { reviewInstitution } from "../support/examples";
import { infoCell } from "../support/filed";
import { found, lines, said } from "../support/found";
import { date } from "../support/sheets";

const { cover, staff, department: own } = TABS;

describe("P01: days of work belong to the year", () => {
  test.each([
    [`${staff}!U2`, "2002-10-08"],
    [`${own}!U3`, "2002-10-10"],
    [`${staff}!U2`, "2010-12-31"],
    [`${cover}!B12`, "2002-10-10"],
  ])("%s %s is told", (cell, day) => {
    const column = cell.startsWith(own) ? cell.replace("U", "T") : cell;
    const book = department().with(column, date(day));
    expect(said("P01", book)).toMatchObject([{ severity: "warning", value: day, fix: null }]);
    expect(
      found(book)
        .filter(([, rule]) => rule === "P01")
        .map(([at]) => at),
    ).toEqual([column]);
    expect(said("P01", book, { stage: "排查" })).toEqual([]);
  });

  test("of a review in 2002 too, and of one in a year to come", () => {
    for (const day of ["2002-10-15", "2014-01-01"]) {
      expect(said("P01", department().with(`${staff}!X2`, date(day)))).toHaveLength(1);
    }
  });

  test("a year before or after will do", () => {
    const book = department().with(`${staff}!U2`, date("2011-01-01"));
    expect(said("P01", book)).toEqual([]);
  });

  test("a review of the whole register is told where it stands, not on every row", () => {
    const unsigned = department().withAll([`${staff}!V3`, `${staff}!W3`, `${staff}!X3`], null);
    const book = unsigned.withRow(cover, 22, ["干警岗位", "李强", "同意", date("2022-10-15")]);
    expect(lines(said("P01", book))).toEqual([[`${cover}!D22`, "P01", "2022-10-15"]]);
  });

  describe("and to their stage, give or take its own length", () => {
    const given = {
      institution: institution()
        .with(infoCell("gradingFrom"), date("2012-10-08"))
        .with(infoCell("gradingTo"), date("2012-10-17")),
    };
    test.each([
      ["2012-09-28", 0],
      ["2012-09-27", 1],
    ])("assessed on %s: %i", (day, count) => {
      expect(said("P01", department().with(`${staff}!U2`, date(day)), given)).toHaveLength(count);
    });

    test.each([
      ["2012-10-27", 0],
      ["2012-10-28", 1],
    ])("reviewed on %s: %i", (day, count) => {
      const book = department().with(`${staff}!X2`, date(day));
      expect(said("P01", book, { ...given, today: "2012-12-20" })).toHaveLength(count);
    });
  });

  test("of the institution: panel, party group, filing, of points and of 风险部位", () => {
    const register = INSTITUTION_TABS.register;
    const book = ["S2", "U2", "W2"].reduce(
      (done, cell) => done.with(`${register}!${cell}`, date("2002-10-16")),
      institution(),
    );
    expect(reviewInstitution(book).filter(({ rule }) => rule === "P01")).toHaveLength(3);
  });
});
