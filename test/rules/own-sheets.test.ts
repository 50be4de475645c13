import { checkWorkbook } from "../../src/flows/checking/check";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { department, institution, INSTITUTION_TABS, table } from "../support/books";
import { consolidated, told } from "../support/consolidated";
import { reviewInstitution } from "../support/examples";
import { infoCell } from "../support/filed";
import { lines } from "../support/found";
import { date, tab, type Book } from "../support/sheets";

/** U: what is said of the institution's own sheets, each at its cell. */

const { info, departments, roster, keyAreas, register } = INSTITUTION_TABS;
const said = (rule: string, book: Book, given = {}) =>
  reviewInstitution(book, given).filter((finding) => finding.rule === rule);
const at = (rule: string, book: Book) => lines(said(rule, book)).map(([cell, , value]) => [cell, value]);
const usual = institution();

test("of a correct one nothing is said", () => {
  expect(reviewInstitution(usual).filter(({ rule }) => rule !== "C05")).toEqual([]);
});

describe("U01: who is named is on a roster", () => {
  test.each([
    [`${departments}!E3`, "李疆", "李强"],
    [`${departments}!F3`, "张四", "张三"],
    [`${departments}!G3`, "赵钢", "赵刚"],
    [infoCell("chief"), "孙力", "孙立"],
    [`${register}!O2`, "赵钢", "赵刚"],
  ])("%s %s", (cell, name, meant) => {
    const findings = said("U01", usual.with(cell, name));
    expect(lines(findings)).toEqual([[cell, "U01", name]]);
    expect(findings).toMatchObject([{ severity: "error", fix: { value: meant } }]);
  });

  test("of several leaders the stranger alone is told, and mended in his place", () => {
    expect(said("U01", usual.with(`${departments}!G4`, "赵刚、钱永"))).toMatchObject([
      { value: "赵刚、钱永", fix: { value: "赵刚、钱勇" } },
    ]);
  });

  test.each([
    [`${departments}!E3`, "空缺"],
    [`${departments}!E3`, "暂缺"],
    [`${departments}!E3`, "李强（001）"],
    [`${register}!O2`, "副检察长赵刚"],
    [`${register}!O2`, "分管领导"],
    [`${register}!O2`, "院党组成员"],
  ])("%s %s is no stranger", (cell, value) => {
    expect(said("U01", usual.with(cell, value))).toEqual([]);
  });

  test("who led a department that is no more may have left", () => {
    expect(
      said("U01", usual.with(`${departments}!E4`, "某旧人").with(`${departments}!J4`, "公诉科")),
    ).toEqual([]);
  });
});

describe("U02: codes, names and aliases differ", () => {
  test.each([
    [`${departments}!B3`, "bg", "a code, in small letters"],
    [`${departments}!C3`, "办公室", "a name"],
    [`${departments}!D3`, "公诉、办公室", "an alias that is another's name"],
    [`${departments}!D4`, "反贪局、起诉科", "an alias that is another's alias"],
  ])("%s %s: %s", (cell, value) => {
    expect(at("U02", usual.with(cell, value))).toEqual([[cell, value]]);
  });

  test("a department that was taken in leaves its name to the other", () => {
    const book = usual.with(`${departments}!J4`, "公诉科").with(`${departments}!D3`, "公诉、反贪局");
    expect(said("U02", book)).toEqual([]);
  });
});

describe("U03: one 检察长", () => {
  test("two on the roster, at the second", () => {
    expect(at("U03", usual.with(`${roster}!F3`, "检察长"))).toEqual([[`${roster}!F3`, "检察长"]]);
  });

  test("none, at 单位信息", () => {
    expect(at("U03", usual.with(`${roster}!F2`, "班子成员"))).toEqual([[infoCell("chief"), "孙立"]]);
  });

  test("another than 单位信息 says", () => {
    expect(said("U03", usual.with(infoCell("chief"), "赵刚"))).toMatchObject([{ fix: { value: "孙立" } }]);
  });

  test("a former one who has retired is none", () => {
    const book = usual.with(`${roster}!F3`, "检察长").with(`${roster}!I3`, "退休");
    expect(said("U03", book)).toEqual([]);
  });
});

describe("U04: departments that are named are listed", () => {
  const area = ["案管大厅", "公诉二科", "群众反映问题较多的部位"];
  test.each([
    [`${register}!N2`, "公诉二科"],
    [`${departments}!J4`, "公诉二科"],
    [`${roster}!A6`, "公诉二科"],
  ])("%s", (cell, value) => {
    expect(at("U04", usual.with(cell, value))).toEqual([[cell, value]]);
  });

  test("所在科室 of a 风险部位", () => {
    expect(at("U04", usual.withRow(keyAreas, 2, area))).toEqual([[`${keyAreas}!B2`, "公诉二科"]]);
  });

  test.each(["公诉科、反贪局", "院领导班子", "各科室", "新会区检察院公诉科"])("%s is listed", (value) => {
    expect(said("U04", usual.with(`${register}!N2`, value))).toEqual([]);
  });
});

describe("U05: a 风险部位 taken up as a risk point", () => {
  const area = (...rest: (string | ReturnType<typeof date> | null)[]) =>
    usual.withRow(keyAreas, 2, ["检委会", "公诉科", "群众反映问题较多的部位", "Y-001", ...rest]);

  test("without grade, panel, party group, filing: each at its cell", () => {
    const cells = ["G", "H", "I", "J", "K"].map((column) => [`${keyAreas}!${column}2`, null]);
    expect(at("U05", area("已列入风险点"))).toEqual(cells);
    expect(said("U05", area("已列入风险点"), { stage: "排查" })).toEqual([]);
  });

  test("is complete with them, and asked nothing where nothing was found", () => {
    const days = [date("2012-10-16"), date("2012-10-18"), "1号", date("2012-10-19")] as const;
    expect(said("U05", area("已列入风险点", null, "二级", ...days))).toEqual([]);
    expect(said("U05", area("经排查未发现", "案件均已公开"))).toEqual([]);
  });
});

describe("U06: all points are to be filed", () => {
  const all = usual.with(infoCell("fileAll"), "是");
  const rows = [
    { riskId: "GS-G-001", department: "公诉科", status: "正常", filingNo: "1号" },
    { riskId: "GS-G-002", department: "公诉科", status: "正常" },
    { riskId: "GS-G-003", department: "公诉科", status: "待整改" },
    { riskId: "GS-G-004", department: "公诉科", status: "已撤销" },
    { riskId: "BG-G-001", department: "办公室", status: "正常" },
  ];
  const unfiled = (book: Book) =>
    checkWorkbook(book.plus(tab(institutionTable.tab, table(institutionTable, rows))).content(), {
      stage: "汇总",
      today: "2012-10-26",
    }).findings.filter(({ rule }) => rule === "U06");

  test("one finding a department, with the number, at its first row", () => {
    const findings = unfiled(all);
    expect(findings.map(({ severity, place, message }) => [severity, place.row, message])).toEqual([
      ["warning", 3, expect.stringContaining("公诉科有2个")],
      ["warning", 6, expect.stringContaining("办公室有1个")],
    ]);
    expect(unfiled(usual)).toEqual([]);
  });

  test("at a consolidation too, of the table that it writes", () => {
    expect(told(consolidated(all.content(), [department()]), "U06")).toHaveLength(1);
    expect(told(consolidated(usual.content(), [department()]), "U06")).toEqual([]);
  });
});

describe("U07: what everything rests on", () => {
  test.each(["institution", "year"] as const)("%s missing is an error, and F01 is silent", (key) => {
    const book = usual.with(infoCell(key), null);
    expect(at("U07", book)).toEqual([[infoCell(key), null]]);
    expect(said("F01", book)).toEqual([]);
  });

  test.each([departments, roster])("%s is empty", (sheet) => {
    const [header = []] = usual.rows(sheet);
    const findings = said("U07", usual.withRows(sheet, [header]));
    expect(findings).toMatchObject([{ severity: "error", place: { sheet, row: null } }]);
  });

  test("days of stages that are missing are named once", () => {
    const book = usual.withAll([infoCell("gradingFrom"), infoCell("gradingTo")], null);
    expect(said("U07", book)).toMatchObject([{ severity: "warning", field: "gradingFrom" }]);
    expect(said("U07", book)[0]?.message).toContain("评定等级开始、评定等级结束");
  });

  test.each([
    ["an end before its beginning", "gradingTo"],
    ["a stage before the one that precedes it", "findingFrom"],
  ] as const)("%s", (_, key) => {
    const findings = said("U07", usual.with(infoCell(key), date("2012-07-01")));
    expect(findings.map(({ severity, field }) => [severity, field])).toContainEqual(["warning", key]);
    expect(infoCell(key)).toContain(info);
  });
});

describe("U08: namesakes of one department", () => {
  const two = usual.with(`${roster}!C8`, "张三").with(`${roster}!B8`, null);

  test("without 人员编号: a hint at the second", () => {
    expect(at("U08", two)).toEqual([[`${roster}!C8`, "张三"]]);
    expect(said("U08", two)[0]?.severity).toBe("hint");
  });

  test("told apart, in two departments, or 兼任: nothing", () => {
    expect(said("U08", two.with(`${roster}!B8`, "003"))).toEqual([]);
    expect(said("U08", two.with(`${roster}!A8`, "办公室"))).toEqual([]);
    expect(said("U08", two.with(`${roster}!H8`, "兼任"))).toEqual([]);
  });
});
