import { keyAreas } from "../../src/subjects/institution/sheets/key-areas";
import {
  department,
  institution,
  INSTITUTION_POINT,
  INSTITUTION_TABS,
  row as lineOf,
  table,
  TABS,
} from "../support/books";
import { consolidated, rowOf, told } from "../support/consolidated";
import { antiGraft, gradeChange, numbered, office, ownCell, staffCell } from "../support/filed";
import { date } from "../support/sheets";
import { institutionRegister } from "../../src/subjects/registers/sheets/institution-register";
import { departments } from "../../src/subjects/institution/sheets/departments";
import { columnName } from "../../src/workbook/address";
import { keysOf } from "../../src/sheets/define-sheet";

/** What only a run over the whole house can tell. */

const book = institution();
const house = book.content();

describe("departments that never filed (C04)", () => {
  const missed = (run: ReturnType<typeof consolidated>) => told(run, "C04").map(({ value }) => value);

  test("are named, the leadership too where it has people in scope", () => {
    const run = consolidated(house, [department()]);
    expect(missed(run).sort()).toEqual(["办公室", "反贪污贿赂局", "院领导班子"].sort());
    expect(told(run, "C04").find(({ value }) => value === "办公室")).toMatchObject({
      severity: "error",
      place: { file: "院工作簿.xlsx", sheet: INSTITUTION_TABS.departments, row: 2, column: 3 },
    });
  });

  test("are not those that filed in an earlier batch, or whose file was set aside", () => {
    const first = consolidated(house, [office(), antiGraft().with(staffCell("opinion", 2), "退回")]);
    expect(missed(first).sort()).toEqual(["公诉科", "院领导班子"]);
    expect(missed(consolidated(first.next, [department()]))).toEqual(["院领导班子"]);
  });

  test("are not closed ones", () => {
    const column = columnName(keysOf(departments).indexOf("to") + 1);
    const closed = book.with(`${INSTITUTION_TABS.departments}!${column}4`, date("2011-12-31"));
    expect(missed(consolidated(closed.content(), [department(), office()]))).toEqual(["院领导班子"]);
  });
});

describe("重点排查清单 (C03)", () => {
  const area = (more: object) =>
    book
      .withRows(
        INSTITUTION_TABS.keyAreas,
        table(keyAreas, [
          { place: "案件受理窗口", department: "公诉科", reason: "群众反映问题较多的部位", ...more },
        ]),
      )
      .content();

  test("asks for a point that exists, one of this very run included", () => {
    expect(told(consolidated(area({ riskIds: "GS-G-002、Y-001" }), [department()]), "C03")).toEqual([]);
    expect(told(consolidated(area({ riskIds: "ＧＳ－Ｇ－００２，Y-001" }), [department()]), "C03")).toEqual(
      [],
    );
    const [finding] = told(consolidated(area({ riskIds: "GS-G-002、GS-G-099" }), [department()]), "C03");
    expect(finding).toMatchObject({ severity: "error", place: { sheet: INSTITUTION_TABS.keyAreas, row: 2 } });
    expect(finding?.message).toContain("GS-G-099");
  });

  test("and is no longer answered by one that was withdrawn", () => {
    const listed = area({ riskIds: "GS-G-003" });
    const filed = consolidated(listed, [department()]);
    expect(told(filed, "C03")).toEqual([]);
    const withdrawal = { riskId: "GS-G-003", change: "撤销", withdrawal: "风险消除" } as const;
    const changed = numbered().withoutRow(TABS.staff, 4).withRow(TABS.changes, 2, gradeChange(withdrawal));
    expect(told(consolidated(filed.next, [changed]), "C03")).toHaveLength(1);
  });

  const examined = (more: object) =>
    told(consolidated(area(more), [department()]), "C03").map(({ field }) => field);
  const NOTHING_FOUND = "经排查未发现";

  test("or for 经排查未发现", () => {
    expect(examined({})).toEqual(["riskIds"]);
    expect(examined({ result: "已列入风险点" })).toEqual(["riskIds"]);
    expect(examined({ explanation: "流程已全部公开" })).toEqual(["riskIds"]);
  });

  test.each([null, "无", "/", "略", "见附件", "同上", "没有理由", "按规定", "1"])(
    "经排查未发现 explained by %j is not explained",
    (explanation) => {
      expect(examined({ result: NOTHING_FOUND, explanation })).toEqual(["explanation"]);
    },
  );

  test.each(["流程已全部公开", "窗口只收材料，不作决定", "无审批权限"])(
    "经排查未发现 explained by %j is explained",
    (explanation) => {
      expect(examined({ result: NOTHING_FOUND, explanation })).toEqual([]);
    },
  );

  test("an explanation excuses no number that does not exist beside one that does", () => {
    const explained = { result: NOTHING_FOUND, explanation: "流程已全部公开" };
    expect(examined({ ...explained, riskIds: "GS-G-099" })).toEqual([]);
    expect(examined({ ...explained, riskIds: "GS-G-002、GS-G-099" })).toEqual(["riskIds"]);
  });
});

describe("单位 rows", () => {
  test("are assessed after the departments' (C08)", () => {
    const column = columnName(keysOf(institutionRegister).indexOf("panelOn") + 1);
    const early = book.with(`${INSTITUTION_TABS.register}!${column}2`, date("2012-10-9"));
    expect(told(consolidated(early.content(), [department()]), "C08")).toMatchObject([
      { severity: "warning", place: { file: "院工作簿.xlsx", sheet: INSTITUTION_TABS.register, row: 2 } },
    ]);
    expect(told(consolidated(house, [department()]), "C08")).toEqual([]);
  });

  test("get their numbers, written into their register, and are found again when it changes", () => {
    const first = consolidated(house, [department()]);
    const register = first.next.sheets.find(({ sheet }) => sheet === INSTITUTION_TABS.register);
    expect(register?.rows.at(-1)?.values[0]).toBe("Y-001");
    const second = book.withRow(
      INSTITUTION_TABS.register,
      3,
      lineOf(institutionRegister, {
        ...INSTITUTION_POINT,
        domain: "重大事项决策",
        point: "重大事项没有集体讨论",
      }),
    );
    expect(
      consolidated(second.content(), [department()])
        .result.table.map(({ riskId }) => riskId)
        .slice(0, 2),
    ).toEqual(["Y-001", "Y-002"]);
  });

  test("are no rows of a file, and not in the JSON's register", () => {
    const run = consolidated(house, [department()]);
    expect(run.result.tallies).toHaveLength(1);
    expect(run.result.merged.map(({ row }) => row.riskId)).not.toContain("Y-001");
  });
});

describe("similar points (D07)", () => {
  const text = "在公务接待中超标准接待，收受礼品礼金不上交";

  test("in three departments are a candidate for a 单位 point, told at the last of them", () => {
    const books = [
      office([text]),
      department().with(staffCell("point", 3), `${text}。`),
      antiGraft([`${text}和购物卡`]),
    ];
    const run = consolidated(house, books);
    expect(told(run, "D07")).toMatchObject([{ severity: "hint", place: { file: "反贪局.xlsx", row: 2 } }]);
    expect(told(consolidated(house, [...books].reverse()), "D07")).toEqual(told(run, "D07"));
  });

  test("in two departments, or of one alone, are none", () => {
    expect(told(consolidated(house, [office([text, text, text]), antiGraft([text])]), "D07")).toEqual([]);
  });
});

describe("批次和汇总记录", () => {
  const first = consolidated(house, [numbered()], { by: "监察室 陈明" });

  test("a batch is 年度-NN, a line for each file", () => {
    expect(first.result.batches).toMatchObject([
      {
        batch: "2012-01",
        file: "公诉科.xlsx",
        department: "公诉科",
        read: "7",
        merged: "7",
        setAside: "0",
        added: "7",
        mergedOn: "2012-10-26",
        by: "监察室 陈明",
      },
    ]);
    expect(first.result.batches[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const second = consolidated(first.next, [office(), antiGraft()]);
    expect(second.result.batches.map(({ batch, file }) => [batch, file])).toEqual([
      ["2012-01", "公诉科.xlsx"],
      ["2012-02", "办公室.xlsx"],
      ["2012-02", "反贪局.xlsx"],
    ]);
  });

  test("says what changed since: values, missing and withdrawn rows", () => {
    const run = consolidated(first.next, [
      numbered()
        .with(staffCell("measures", 2), "每周抽查案卷一件，结果通报。")
        .with(ownCell("focus", 3), null)
        .withoutRow("岗位风险点登记表", 4)
        .withRow(
          "等级调整记录",
          2,
          gradeChange({ riskId: "GS-K-004", change: "撤销", withdrawal: "风险消除", reviewer: "赵刚" }),
        ),
    ]);
    const line = run.result.batches.at(-1);
    expect(line).toMatchObject({ batch: "2012-02", added: "0", changed: "1", unchanged: "5", missing: "1" });
    for (const part of [
      "GS-G-001 防控措施：1、每月抽查",
      "→每周抽查案卷一件",
      "GS-G-003 本次未报",
      "GS-K-004 已撤销",
    ])
      expect(line?.changes).toContain(part);
  });

  test("the same files again make no new batch, whatever they are called and in whatever order", () => {
    const both = consolidated(house, [office(), numbered()]);
    const again = consolidated(both.next, [numbered().called("公诉科（最终版）.xlsx"), office()], {
      today: "2012-11-30",
    });
    expect(again.result.batch).toBe("2012-01");
    expect(again.result.batches).toEqual(both.result.batches);
  });

  test("one file more or less, or changed, makes a new batch", () => {
    const changed = numbered().with(staffCell("note", 2), "补充");
    for (const books of [[changed], [numbered(), office()], [office()]])
      expect(consolidated(first.next, books).result.batch).toBe("2012-02");
  });

  test("a row keeps the batch that last merged it", () => {
    const second = consolidated(first.next, [office()]);
    expect(rowOf(second, "GS-G-001").batch).toBe("2012-01");
    expect(rowOf(second, "BG-G-001").batch).toBe("2012-02");
  });
});

test("a run in which no file could be read leaves books that the next run goes on with", () => {
  const nothing = consolidated(institution().content(), []);
  const next = consolidated(nothing.next, [department()]);
  expect(next.result.batch).toBe("2012-01");
  const again = consolidated(consolidated(next.next, []).next, [department().called("公诉科（二）.xlsx")]);
  expect(again.result.table.map(({ riskId }) => riskId)).toEqual(
    next.result.table.map(({ riskId }) => riskId),
  );
});
