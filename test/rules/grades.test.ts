import { gradeFor, isLaidDown } from "../../src/subjects/registers/grade";
import { GRADES, LIKELIHOODS, SEVERITIES } from "../../src/sheets/words";
import { department, TABS } from "../support/books";
import { gradeChange } from "../support/filed";
import { found, said } from "../support/found";
import { date } from "../support/sheets";

const { cover, staff, department: own, changes } = TABS;

/** Row 3 of the 岗位 register says 较大, 较严重, 二级. */
const graded = (likelihood: string, severity: string, grade: string, reason: string | null = null) =>
  department()
    .with(`${staff}!J3`, likelihood)
    .with(`${staff}!K3`, severity)
    .with(`${staff}!M3`, grade)
    .with(`${staff}!N3`, reason);

describe("the matrix", () => {
  test("乘积", () => {
    const table = LIKELIHOODS.map((likely) => SEVERITIES.map((grave) => gradeFor(likely, grave, "乘积")));
    expect(table).toEqual([
      ["一级", "一级", "二级"],
      ["一级", "二级", "三级"],
      ["二级", "三级", "三级"],
    ]);
  });

  test("就高", () => {
    const table = LIKELIHOODS.map((likely) => SEVERITIES.map((grave) => gradeFor(likely, grave, "就高")));
    expect(table).toEqual([
      ["一级", "一级", "一级"],
      ["一级", "二级", "二级"],
      ["一级", "二级", "三级"],
    ]);
  });

  test("the plan lays down the diagonal and nothing else", () => {
    const cells = LIKELIHOODS.flatMap((likely) => SEVERITIES.map((grave) => isLaidDown(likely, grave)));
    expect(cells).toEqual([true, false, false, false, true, false, false, false, true]);
  });
});

describe("G01: the plan's three definitions", () => {
  test.each([
    ["大", "严重", "一级"],
    ["较大", "较严重", "二级"],
    ["较低", "较轻微", "三级"],
  ])("%s and %s is %s", (likelihood, severity, grade) => {
    for (const other of GRADES.filter((one) => one !== grade)) {
      const book = graded(likelihood, severity, other);
      expect(found(book)).toEqual([[`${staff}!M3`, "G01", other]]);
      expect(said("G01", book)).toMatchObject([{ severity: "error", fix: { value: grade } }]);
    }
    expect(said("G01", graded(likelihood, severity, grade))).toEqual([]);
  });

  test("a reason makes it a warning", () => {
    const book = graded("较大", "较严重", "一级", "曾发生过违纪");
    expect(said("G01", book)).toMatchObject([{ severity: "warning", fix: null }]);
  });
});

describe("G02: the other six cells", () => {
  test("a departure wants a reason", () => {
    const book = graded("大", "较轻微", "一级");
    expect(found(book)).toEqual([[`${staff}!M3`, "G02", "一级"]]);
    expect(said("G02", book)[0]?.severity).toBe("warning");
    expect(found(graded("大", "较轻微", "一级", "集体评定从严"))).toEqual([]);
  });

  test("the institution may take the higher of the two", () => {
    const book = graded("大", "较轻微", "一级").with(`${cover}!B19`, "就高");
    expect(said("G02", book).map(({ place }) => place.row)).not.toContain(3);
  });

  test("of a 科室 point at its own column", () => {
    const book = department().with(`${own}!I2`, "大").with(`${own}!L2`, "三级");
    expect(found(book)).toEqual([[`${own}!L2`, "G02", "三级"]]);
  });

  test("is silent where a word of the three cannot be used", () => {
    expect(found(graded("一般", "较轻微", "一级")).map(([, rule]) => rule)).toEqual(["F02"]);
  });
});

describe("G03: grades that may count the other way round", () => {
  test.each(["高", "A", "★★", "红色"])("%s", (grade) => {
    const book = graded("较大", "较严重", grade);
    expect(found(book)).toEqual([[`${staff}!M3`, "G03", grade]]);
    expect(said("G03", book)).toMatchObject([{ severity: "error", fix: null }]);
  });

  test("once confirmed for the file they are understood", () => {
    const oddGrades = new Map([["中", "二级"]]);
    expect(found(graded("较大", "较严重", "中"), { oddGrades })).toEqual([[`${staff}!M3`, "F03", "中"]]);
  });
});

describe("G04: the grade in force", () => {
  const numbered = department().with(`${staff}!A3`, "GS-G-002");
  const approvedGrades = new Map([["GS-G-002", "一级"]]);
  const change = { riskId: "GS-G-002", change: "降级", from: "一级", to: "二级", reviewer: "李强" } as const;
  type Lines = readonly Parameters<typeof gradeChange>[0][];
  const recorded = (...lines: Lines) =>
    lines.reduce(
      (book, line, i) => book.withRow(changes, i + 2, gradeChange({ ...change, ...line })),
      numbered,
    );

  test("a departure needs a change", () => {
    expect(found(numbered, { approvedGrades })).toEqual([[`${staff}!M3`, "G04", "二级"]]);
  });

  test("a change in force explains it", () => {
    expect(found(recorded({}), { approvedGrades })).toEqual([]);
  });

  test.each([{ opinion: "退回" }, { opinion: null }, { to: "三级" }, { riskId: "GS-G-001" }])(
    "%p does not",
    (more) => {
      expect(said("G04", recorded(more), { approvedGrades })).toHaveLength(1);
    },
  );

  test("the old grade is left alone while no change is in force", () => {
    const book = recorded({ to: "三级", reviewer: "王芳" });
    expect(said("G04", book, { approvedGrades: new Map([["GS-G-002", "二级"]]) })).toEqual([]);
  });

  test("is silent while points are looked for, and without a number", () => {
    expect(said("G04", numbered, { approvedGrades, stage: "排查" })).toEqual([]);
    expect(said("G04", department(), { approvedGrades })).toEqual([]);
  });

  describe("of several changes the latest holds", () => {
    const back = { from: "二级", to: "一级", change: "升级" } as const;
    const day = (at: string) => ({ reviewedOn: date(at) });
    const verdict = (...lines: Lines) =>
      [
        ...said("G04", recorded(...lines), { approvedGrades }),
        ...said("F14", recorded(...lines), { approvedGrades }),
      ].map(({ rule }) => rule);

    test.each<[string, Lines[number], Lines[number]]>([
      ["by 审核日期", day("2012-10-23"), day("2012-10-25")],
      [
        "by 生效日期 after that",
        day("2012-10-24"),
        { ...day("2012-10-23"), effectiveOn: date("2012-10-25") },
      ],
      ["by its place on one day", day("2012-10-23"), day("2012-10-23")],
    ])("%s", (_how, older, later) => {
      expect(verdict(older, { ...back, ...later })).toEqual(["F14"]);
      expect(verdict({ ...back, ...later }, older)).toEqual(_how.includes("place") ? [] : ["F14"]);
      expect(verdict(older)).toEqual([]);
    });

    test("one that was returned, or of another point, does not count among them", () => {
      expect(verdict({}, { ...back, opinion: "退回" }, { ...back, riskId: "GS-G-001" })).toEqual([]);
    });
  });
});

describe("G05: one grade for everything", () => {
  const same = department()
    .with(`${staff}!M2`, "二级")
    .with(`${staff}!N2`, "集体评定")
    .with(`${staff}!M4`, "二级")
    .with(`${staff}!N4`, "集体评定");

  test("is a hint on the sheet", () => {
    expect(said("G05", same)).toMatchObject([{ severity: "hint", place: { row: null, column: null } }]);
  });

  test("one other grade is enough", () => {
    expect(said("G05", same.with(`${staff}!M4`, "三级"))).toEqual([]);
  });
});
