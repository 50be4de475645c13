import { drawSystemTable } from "../../../src/subjects/system-table";
import type { Area } from "../../../src/workbook/address";
import type { SheetImage } from "../../../src/workbook/sheet-image";
import { columnOf, facts, headersOf, inOneLine, rowsOf, tableOf, textsOf } from "./a-table";

const title = (...given: Parameters<typeof tableOf>) => tableOf(...given).rows[0]!.cells[0];

describe("title and second line", () => {
  test("a table whose rows are all 正常 is final", () => {
    expect(title(rowsOf({}, {}))).toBe("河东区人民检察院廉政风险防控体系表");
  });

  test("otherwise it is a draft, with all rows, and marks those that wait", () => {
    const rows = rowsOf({ status: "正常" }, { status: "待整改" }, { status: "本次未报" }, { status: null });
    expect(title(rows)).toBe("河东区人民检察院廉政风险防控体系表（送审稿）");
    expect(columnOf(tableOf(rows), "序号").slice(0, 4)).toEqual([1, "※2", "※3", "※4"]);
    expect(textsOf(tableOf(rows)).some((text) => text.startsWith("注：") && text.includes("※"))).toBe(true);
  });

  test("已撤销 is left out and makes no draft", () => {
    const rows = rowsOf({ status: "已撤销" }, {});
    expect(title(rows)).toBe("河东区人民检察院廉政风险防控体系表");
    expect(columnOf(tableOf(rows), "序号")).toEqual([1]);
  });

  test("the date has no leading zeros, or room to write it in", () => {
    expect(tableOf(rowsOf({})).rows[1]!.cells.at(-1)).toBe("填报时间：2012年10月6日");
    expect(tableOf(rowsOf({}), {}, { ...facts, date: null }).rows[1]!.cells.at(-1)).toMatch(
      /^填报时间：\s+年\s+月\s+日$/,
    );
    expect(tableOf(rowsOf({})).rows[1]!.cells[0]).toBe("填报单位（盖章）：河东区人民检察院");
  });

  test("title in 22 points, body in 10.5", () => {
    const { rows } = tableOf(rowsOf({}));
    expect(rows[0]!.looks).toEqual([expect.objectContaining({ font: "方正小标宋简体", size: 22 })]);
    expect(rows[3]!.looks).toContainEqual(expect.objectContaining({ font: "仿宋_GB2312", size: 10.5 }));
  });
});

describe("what is printed", () => {
  const rows = rowsOf(
    { level: "单位", department: "单位（院）", post: "基建工程", name: null },
    { level: "科室", post: null, name: null },
    { post: "书记员", name: "王小" },
    { post: "主诉检察官、公诉人" },
    { department: "办公室", post: "文秘", name: "高峰" },
  );

  test("one department alone, numbered from 1", () => {
    const table = tableOf(rows, { department: "公诉科" });
    expect(columnOf(table, "序号")).toEqual([1, 2, 3]);
    expect(table.rows[0]!.cells[0]).toBe("河东区人民检察院公诉科廉政风险防控体系表");
  });

  test("one post alone, also where a row names several", () => {
    const table = tableOf(rows, { post: "主诉检察官" });
    expect(columnOf(table, "岗位")).toEqual(["主诉检察官、公诉人"]);
    expect(table.rows[0]!.cells[0]).toBe("河东区人民检察院主诉检察官岗位廉政风险防控体系表");
  });

  test("单位 and 科室 rows say so", () => {
    expect(columnOf(tableOf(rows), "科室").slice(0, 2)).toEqual(["单位（院）", "办公室"]);
    expect(columnOf(tableOf(rows, { department: "公诉科" }), "岗位")[0]).toBe("（科室）");
  });

  test("行为规范 only where a row has one", () => {
    expect(headersOf(tableOf(rows))).not.toContain("行为规范");
    expect(headersOf(tableOf(rowsOf({ norm: "《检察官法》" })))).toContain("行为规范");
  });

  test("一级 is bold", () => {
    const { rows: drawn } = tableOf(rowsOf({ grade: "一级" }, { grade: "二级" }));
    const looks = drawn.slice(3, 5).map(({ looks: own }): unknown => own);
    expect(looks[0]).toContainEqual(expect.objectContaining({ bold: true }));
    expect(looks[1]).not.toContainEqual(expect.objectContaining({ bold: true }));
  });

  test("without rows a table that says so", () => {
    expect(columnOf(tableOf([]), "廉政风险点及表现形式")).toEqual(["没有可列入的风险点。"]);
  });
});

describe("a final table", () => {
  const source = "公诉科.xlsx › 岗位风险点登记表 › 5";
  const rows = rowsOf({}, { status: "待整改", source }, { status: "已撤销" }, { status: "本次未报" });
  const [summary, table, omitted] = drawSystemTable(rows, facts, { paper: "A3", final: true });

  test("has 正常 rows only and is no draft", () => {
    expect(columnOf(table!, "序号")).toEqual([1]);
    expect(table!.rows[0]!.cells[0]).not.toContain("送审稿");
  });

  test("lists what it leaves out on a sheet of its own", () => {
    expect(omitted!.sheet).toBe("未列入清单");
    expect(omitted!.rows.slice(3).map(({ cells }) => cells.slice(0, 3))).toEqual([
      [1, "GS-G-002", "公诉科"],
      [2, "GS-G-003", "公诉科"],
      [3, "GS-G-004", "公诉科"],
    ]);
    expect(omitted!.rows.slice(3).map(({ cells }) => inOneLine(cells[3]).slice(0, 4))).toEqual([
      "待整改：",
      "已撤销：",
      "本次未报",
    ]);
  });

  test("says of a row what is wrong with it, where that is known", () => {
    const found = ["风险等级空白。", "审核人空白。", "缺少措施。", "没有审核日期。"];
    const errorsOf = (of: string) => (of === source ? found : []);
    const [, , known] = drawSystemTable(rows, { ...facts, errorsOf }, { paper: "A3", final: true });
    expect(inOneLine(known!.rows[3]!.cells[3])).toBe(
      "待整改：风险等级空白。审核人空白。缺少措施。另有 1 处，见“核查结果”。",
    );
  });

  test("says what it can of a row without number, department and source", () => {
    const bare = rowsOf({ status: "待整改", riskId: null, department: null, source: null }, { status: null });
    const errorsOf = (of: string) => (of === source ? ["风险等级空白。"] : []);
    for (const said of [{ ...facts, errorsOf }, facts]) {
      const [, , list] = drawSystemTable(bare, said, { paper: "A3", final: true });
      expect(list!.rows.slice(3).map(({ cells }) => cells.map(inOneLine))).toEqual([
        ["1", "GS-G-002", "公诉科", "状态未注明：重新汇总后列入。"],
        ["2", "（无编号）", "", "待整改：填报内容尚有错误，改正后列入。"],
      ]);
    }
  });

  test("counts what it prints", () => {
    expect(filled(summary!).at(-2)!.cells.at(-1)).toBe(1);
  });
});

/** Rows that say something; those below a chart are empty. */
function filled({ rows }: SheetImage) {
  return rows.filter(({ cells }) => cells.length > 0);
}

describe("the summary page", () => {
  const rows = rowsOf(
    { level: "单位", grade: "一级" },
    { level: "科室", grade: "二级" },
    { grade: "二级" },
    { department: "办公室", grade: "三级" },
    { status: "已撤销" },
  );
  const [summary] = drawSystemTable(rows, facts, { paper: "A4" });
  const line = (name: string) => summary!.rows.find(({ cells }) => cells[0] === name)?.cells.slice(1);

  test("comes first and counts 科室 × 层级 × 等级", () => {
    expect(summary!.sheet).toBe("体系表汇总页");
    expect(line("单位（院）")).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1]);
    expect(line("公诉科")).toEqual([0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 2, 0, 2]);
    expect(line("合计")).toEqual([1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 2, 1, 2, 1, 4]);
  });

  test("names departments without rows, in official order", () => {
    expect(
      filled(summary!)
        .slice(4, -2)
        .map(({ cells }) => cells[0]),
    ).toEqual(["单位（院）", "院领导班子", "办公室", "公诉科"]);
  });

  test("has a column of its own for rows without a grade, so that the sums come out", () => {
    const [with4] = drawSystemTable(rowsOf({ grade: null }, {}), facts, { paper: "A4" });
    expect(filled(with4!).at(-2)!.cells.slice(-5)).toEqual([0, 1, 0, 1, 2]);
  });

  test("says how many rows are printed where points share one", () => {
    const [shared] = drawSystemTable(rowsOf({ point: "同。" }, { point: "同。" }), facts, { paper: "A4" });
    expect(filled(shared!).at(-1)!.cells[0]).toContain(
      "共2个风险点，其中同一岗位内容相同的合并列示，体系表共1行",
    );
  });

  test("has a chart of its totals by department, with the figures in words", () => {
    const [chart] = summary!.charts!;
    const cellsAt = ({ top, left, bottom, right }: Area) =>
      summary!.rows.slice(top - 1, bottom).flatMap(({ cells }) => cells.slice(left - 1, right));
    expect(cellsAt(chart!.categories)).toEqual(["单位（院）", "院领导班子", "办公室", "公诉科"]);
    expect(chart!.series.map(({ name, values }) => [...cellsAt(name), ...cellsAt(values)])).toEqual([
      ["一级", 1, 0, 0, 0],
      ["二级", 0, 0, 0, 2],
      ["三级", 0, 0, 1, 0],
    ]);
    expect(chart!.words).toBe(
      "各科室风险点等级图：单位（院）一级1个；院领导班子没有风险点；办公室三级1个；公诉科二级2个。",
    );
  });

  test("of a department or a post has none", () => {
    for (const one of [{ department: "公诉科" }, { post: "书记员" }])
      expect(drawSystemTable(rows, facts, { paper: "A4", ...one })[0]!.charts).toBeUndefined();
  });
});
