import { departments } from "../../src/subjects/institution/sheets/departments";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { department, institution, INSTITUTION_TABS } from "../support/books";
import { consolidated, edited, rowOf } from "../support/consolidated";
import { infoCell, numbered, staffCell } from "../support/filed";
import { date, letterOf, tab, type Book } from "../support/sheets";
import { valuesOf } from "../support/values-of";

/** On writing an institution workbook our sheets are drawn anew: nothing that people typed is lost. */

const TABLE = institutionTable.tab;

const after = (book: Book) => consolidated(book.content(), [department()]).next;

/** Puts a column beside the table of a sheet. */
function withColumn(book: Book, sheet: string, header: string, values: readonly string[]): Book {
  const column = String.fromCharCode("A".charCodeAt(0) + (book.rows(sheet)[0]?.length ?? 0));
  return [header, ...values].reduce((done, value, i) => done.with(`${sheet}!${column}${i + 1}`, value), book);
}

test("cells that are no values of their column stay as they were typed", () => {
  const letter = letterOf(institution().rows(departments.tab), departments.columns.from.header);
  const book = institution()
    .with(`${departments.tab}!${letter}2`, "建院时")
    .with(infoCell("filledOn"), "年底前后")
    .with(`${INSTITUTION_TABS.register}!H2`, "很大");
  const next = after(book);
  expect(valuesOf(next, departments.tab)).toContain("建院时");
  expect(valuesOf(next, INSTITUTION_TABS.info)).toContain("年底前后");
  expect(valuesOf(next, INSTITUTION_TABS.register)).toContain("很大");
});

test("faults and numbers where a text is wanted stay too", () => {
  const letter = letterOf(institution().rows(departments.tab), departments.columns.to.header);
  const book = institution()
    .with(`${departments.tab}!${letter}3`, { fault: "#REF!" })
    .with(`${departments.tab}!${letter}4`, 2012.1);
  expect(valuesOf(after(book), departments.tab)).toEqual(expect.arrayContaining(["#REF!", "2012.1"]));
});

test.each([
  [departments.tab, ["一楼", "", "三楼"]],
  [INSTITUTION_TABS.roster, ["内线 8101", "内线 8102"]],
  [INSTITUTION_TABS.register, ["党组会第7号纪要"]],
])("columns that people added to %s stay, run after run", (sheet, values) => {
  const book = withColumn(institution(), sheet, "自用备忘", values);
  const once = consolidated(book.content(), [department()]).next;
  const twice = consolidated(once, [department()]).next;
  for (const next of [once, twice]) {
    expect(valuesOf(next, sheet)).toEqual(
      expect.arrayContaining(["自用备忘", ...values.filter((value) => value !== "")]),
    );
  }
  expect(valuesOf(twice, sheet)).toEqual(valuesOf(once, sheet));
});

describe("风险点汇总表", () => {
  const first = consolidated(institution().content(), [numbered()]);
  const changed = [numbered().with(staffCell("measures", 3), "会见两人以上并登记备查。")];

  test("a cell that cannot be used stays as it was typed, and that is said", () => {
    const run = consolidated(edited(first.next, TABLE, "GS-G-002", "完成时限", "尽快"), changed);
    expect(rowOf(run, "GS-G-002").measures).toBe("会见两人以上并登记备查。");
    expect(valuesOf(run.next, TABLE)).toContain("尽快");
    expect(run.notes.join()).toContain("1个单元格");
    const again = consolidated(run.next, changed);
    expect(valuesOf(again.next, TABLE)).toEqual(valuesOf(run.next, TABLE));
  });

  test("a line without a number, and one whose number stands above, stay at the end and take no part", () => {
    const grid = first.next.sheets.find(({ sheet }) => sheet === TABLE);
    const line = grid?.rows.at(-1);
    if (!grid || !line) throw new Error("no table");
    const typed = {
      ...line,
      number: line.number + 1,
      columns: [2, 3, 11],
      values: ["岗位", "公诉科", "本院自己加的风险点"],
    };
    const copied = {
      ...line,
      number: line.number + 2,
      values: line.values.map((value) => (value === "王芳" ? "王小芳" : value)),
    };
    const sheets = first.next.sheets.map((one) =>
      one === grid ? { ...grid, rows: [...grid.rows, typed, copied] } : one,
    );
    const run = consolidated({ ...first.next, sheets }, changed);
    expect(
      run.result.table.slice(-2).map(({ riskId, name, point }) => [riskId, name, point?.slice(0, 5)]),
    ).toEqual([
      [null, null, "本院自己加"],
      ["GS-G-003", "王小芳", "案卷交接手"],
    ]);
    expect(rowOf(run, "GS-G-003").name).toBe("王芳");
    expect(run.notes.join()).toContain("2行");
    const again = consolidated(run.next, changed);
    expect(again.result.table).toEqual(run.result.table);
  });

  test("a column that people added follows its rows", () => {
    const grid = first.next.sheets.find(({ sheet }) => sheet === TABLE);
    if (!grid) throw new Error("no table");
    const column = institutionTableWidth() + 1;
    const head = grid.rows.findIndex(({ values }) => values.includes("风险点编号"));
    const rows = grid.rows.map((row, i) => {
      const value = i === head ? "领导批示" : row.values[0] === "GS-G-003" ? "请尽快整改" : undefined;
      return value === undefined
        ? row
        : { ...row, columns: [...row.columns, column], values: [...row.values, value] };
    });
    const sheets = first.next.sheets.map((one) => (one === grid ? { ...grid, rows } : one));
    const more = numbered().withRowBefore(
      "岗位风险点登记表",
      2,
      numbered()
        .rows("岗位风险点登记表")[1]
        ?.map((cell, i) => (i === 0 ? null : i === 8 ? "另一个风险点，审批时把关不严" : cell)) ?? [],
    );
    const next = consolidated({ ...first.next, sheets }, [more]).next;
    const line = next.sheets
      .find(({ sheet }) => sheet === TABLE)
      ?.rows.find(({ values }) => values[0] === "GS-G-003");
    expect(line?.values).toContain("请尽快整改");
    expect(valuesOf(next, TABLE).filter((value) => value === "请尽快整改")).toHaveLength(1);
  });

  function institutionTableWidth(): number {
    return Object.keys(institutionTable.columns).length;
  }
});

test("notes in 处理决定 stay beside their lines", () => {
  const odd = department().with(staffCell("grade", 2), "高");
  const asked = consolidated(institution().content(), [odd]);
  const noted = edited(asked.next, "处理决定", 0, "备注", "等检察长定");
  expect(valuesOf(consolidated(noted, [odd]).next, "处理决定")).toContain("等检察长定");
});

describe("sheets that are none of ours", () => {
  const own = tab("党组会议记录", [["日期", "议题"], [date("2012-9-3"), "动员"], [], [null, true, 3.5]], {
    merged: ["A1:A2"],
    state: "hidden",
  });
  const run = consolidated(institution().plus(own).content(), [department()]);

  test("keep values, merges and state, once, and that formats are lost is said", () => {
    const grids = run.next.sheets.filter(({ sheet }) => sheet === own.name);
    expect(grids).toHaveLength(1);
    expect(grids[0]).toMatchObject({ state: "hidden", merged: [{ top: 1, left: 1, bottom: 2, right: 1 }] });
    expect(valuesOf(run.next, own.name)).toEqual(["日期", "议题", "41155", "动员", "true", "3.5"]);
    expect(run.notes.join()).toContain("党组会议记录");
    expect(run.notes.join()).toMatch(/格式、图片和公式不保留/);
  });

  test("are carried over again and again", () => {
    const again = consolidated(run.next, [department()]);
    expect(valuesOf(again.next, own.name)).toEqual(valuesOf(run.next, own.name));
    expect(again.next.sheets.map(({ sheet }) => sheet)).toEqual(run.next.sheets.map(({ sheet }) => sheet));
  });

  test("with cells far out are left behind, and that is said", () => {
    const far = tab("很宽", [Array.from({ length: 1_200 }, (_, i) => i)]);
    const wide = consolidated(institution().plus(far).content(), [department()]);
    expect(wide.next.sheets.map(({ sheet }) => sheet)).not.toContain("很宽");
    expect(wide.notes.join()).toContain("很宽");
  });
});
