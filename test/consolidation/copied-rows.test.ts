import { department, institution, STAFF_POINTS, TABS } from "../support/books";
import { consolidated, edited, rowOf, rowsWith, told, type ConsolidatedRun } from "../support/consolidated";
import { gradeChange, numbered, office, staffCell, staffRow } from "../support/filed";
import { date, type Book } from "../support/sheets";

/** Rows that were copied with their number: none takes over what belongs to the original. */

const { staff } = TABS;
const first = consolidated(institution().content(), [department()]);
const COPY = "会见证人时单独前往，没有记录";
/** 张三's row (GS-G-002) copied with its number and given another text; it becomes GS-G-004. */
const copied = numbered().withRow(staff, 5, staffRow({ riskId: "GS-G-002", point: COPY }));
const second = consolidated(first.next, [copied]);
const ORIGINAL = STAFF_POINTS[1]?.point;
const held = (run: ConsolidatedRun, riskId: string) => {
  const { point, status } = rowOf(run, riskId);
  return [point, status];
};
const withoutOriginal = (book: Book) => book.withoutRow(staff, 3);

describe("a copied row whose original is deleted", () => {
  test("keeps the number that it was given, though the original's still stands on it", () => {
    const run = consolidated(second.next, [withoutOriginal(copied)]);
    expect(held(run, "GS-G-004")).toEqual([COPY, "待整改"]);
    expect(held(run, "GS-G-002")).toEqual([ORIGINAL, "本次未报"]);
    expect(told(run, "D01").map(({ fix }) => fix?.value)).toEqual(["GS-G-004"]);
  });

  test.each([
    ["its measures were changed", { measures: "两人同行并写记录。" }, "GS-G-004"],
    ["its text was changed a little", { point: `${COPY}，也不告知` }, "GS-G-004"],
    ["its text became another: it is new, and D08 names both", { point: "收受律师赠送的购物卡" }, "GS-G-005"],
  ])("never takes over the original's text when %s", (_what, change, riskId) => {
    const now = withoutOriginal(
      numbered().withRow(staff, 5, staffRow({ riskId: "GS-G-002", point: COPY, ...change })),
    );
    const run = consolidated(second.next, [now]);
    expect(held(run, "GS-G-002")).toEqual([ORIGINAL, "本次未报"]);
    expect(rowOf(run, riskId)).toMatchObject(change);
    const unsure = riskId === "GS-G-005" ? ["GS-G-002", "GS-G-004"] : [];
    expect(told(run, "D08").map(({ message }) => unsure.every((one) => message.includes(one)))).toEqual(
      unsure.length > 0 ? [true] : [],
    );
  });

  test("does not get what the institution wrote to the original", () => {
    const filed = edited(second.next, "风险点汇总表", "GS-G-002", "备案号", "新检备〔2012〕9号");
    const run = consolidated(filed, [withoutOriginal(copied)]);
    expect([rowOf(run, "GS-G-002").filingNo, rowOf(run, "GS-G-004").filingNo]).toEqual([
      "新检备〔2012〕9号",
      null,
    ]);
  });

  test("the same in the third, fourth and fifth batch, whatever the order of rows", () => {
    const rows = withoutOriginal(copied).rows(staff);
    const turned = withoutOriginal(copied).withRows(staff, [rows[0] ?? [], ...rows.slice(1).reverse()]);
    let run = second;
    for (const book of [withoutOriginal(copied), turned, withoutOriginal(copied)])
      run = consolidated(run.next, [book]);
    expect([held(run, "GS-G-002")[0], held(run, "GS-G-004")[0]]).toEqual([ORIGINAL, COPY]);
    expect(run.result.table).toHaveLength(second.result.table.length);
  });
});

describe("a row copied to the letter", () => {
  // 张三's row stands twice as GS-G-002; the second becomes GS-G-004.
  const twice = numbered().withRow(staff, 5, staffRow({ riskId: "GS-G-002" }));
  const both = consolidated(first.next, [twice]);
  const edit = { riskId: "GS-G-002", point: `${ORIGINAL ?? ""}，收受土特产` };
  const oneLeft = numbered().withRow(staff, 3, staffRow(edit));

  test.each([
    ["as both were last sent", () => both],
    [
      "after one of them was returned",
      () => consolidated(both.next, [twice.with(staffCell("opinion", 3), "退回")]),
    ],
    [
      "after the other was returned",
      () => consolidated(both.next, [twice.with(staffCell("opinion", 5), "退回")]),
    ],
  ])("one of the two is left and says something else: which one nobody can tell, %s", (_when, before) => {
    const run = consolidated(before().next, [oneLeft]);
    expect(held(run, "GS-G-002")).toEqual([ORIGINAL, "本次未报"]);
    expect(held(run, "GS-G-004")).toEqual([ORIGINAL, "本次未报"]);
    expect(rowOf(run, "GS-G-005").point).toBe(edit.point);
    expect(told(run, "D08").map(({ message }) => message.includes("GS-G-002、GS-G-004"))).toEqual([true]);
  });

  test.each([
    ["another person", { name: "王芳", responsible: "王芳" }],
    ["another person's other point", { name: "王芳", responsible: "王芳", point: "泄露未公开的案情" }],
    ["another point", { point: "泄露未公开的案情" }],
  ])(
    "where the upper one stood now stands %s: the number stays with the text, what came is new",
    (_what, more) => {
      const run = consolidated(both.next, [
        twice.withRow(staff, 3, staffRow({ riskId: "GS-G-002", ...more })),
      ]);
      expect(held(run, "GS-G-002")[0]).toBe(ORIGINAL);
      expect(held(run, "GS-G-004")).toEqual([ORIGINAL, "本次未报"]);
      expect(rowOf(run, "GS-G-005")).toMatchObject(more);
      expect(told(run, "D08").map(({ place }) => place.row)).toEqual([3]);
    },
  );

  test.each([
    ["upper", 3, "GS-G-002", "GS-G-004"],
    ["lower", 5, "GS-G-004", "GS-G-002"],
  ])("the %s one is edited a little: each keeps the number that it had", (_which, line, changed, other) => {
    const run = consolidated(both.next, [twice.withRow(staff, line, staffRow(edit))]);
    expect([held(run, changed)[0], held(run, other)[0]]).toEqual([edit.point, ORIGINAL]);
    expect(run.result.table).toHaveLength(both.result.table.length);
  });

  test("the copy is deleted and nothing else: the number stays with the text", () => {
    const run = consolidated(both.next, [numbered()]);
    expect(held(run, "GS-G-002")).toEqual([ORIGINAL, "正常"]);
    expect(held(run, "GS-G-004")).toEqual([ORIGINAL, "本次未报"]);
  });

  test("a copy that bears the number of its receipt is told from the original, whatever it says", () => {
    const receipt = numbered().withRow(staff, 5, staffRow({ ...edit, riskId: "GS-G-004" }));
    const run = consolidated(both.next, [receipt]);
    expect(held(run, "GS-G-002")[0]).toBe(ORIGINAL);
    expect(held(run, "GS-G-004")[0]).toBe(edit.point);
    expect(run.result.table).toHaveLength(both.result.table.length);
  });
});

describe("a number is believed only with content that is not another's", () => {
  test("columns that were sorted without the column of numbers", () => {
    const sorted = numbered()
      .with(staffCell("riskId", 2), "GS-G-003")
      .with(staffCell("riskId", 4), "GS-G-001");
    const run = consolidated(first.next, [sorted]);
    expect(run.result.table.map(({ riskId, point }) => [riskId, point])).toEqual(
      first.result.table.map(({ riskId, point }) => [riskId, point]),
    );
    expect(told(run, "D01")).toHaveLength(2);
  });

  test("an edited original keeps its number beside a copy that says what it said", () => {
    const edit = numbered()
      .with(staffCell("point", 3), "接受当事人及其委托人宴请，办关系案")
      .withRowBefore(staff, 2, staffRow({ riskId: "GS-G-002", point: "泄露未公开的案情" }));
    const run = consolidated(first.next, [edit]);
    expect(rowOf(run, "GS-G-002").point).toBe("接受当事人及其委托人宴请，办关系案");
    expect(rowsWith(run, "泄露未公开")[0]?.riskId).toBe("GS-G-004");
  });

  test("the original that was set aside still holds its number", () => {
    const away = copied.with(`${staff}!AB1`, "科室").with(`${staff}!AB3`, "办公室");
    const run = consolidated(first.next, [away]);
    expect(rowOf(run, "GS-G-002").point).toBe(ORIGINAL);
    expect(rowsWith(run, COPY)[0]?.riskId).toBe("GS-G-004");
  });

  test("the original that somebody deleted from 风险点汇总表 gets its number again, and no copy does", () => {
    const gone = {
      ...first.next,
      sheets: first.next.sheets.map((grid) =>
        grid.sheet === "风险点汇总表"
          ? { ...grid, rows: grid.rows.filter(({ values }) => !values.includes("GS-G-002")) }
          : grid,
      ),
    };
    const turned = department().withRowBefore(staff, 2, staffRow({ riskId: "GS-G-002", point: COPY }));
    const run = consolidated(gone, [turned.with(staffCell("riskId", 4), "GS-G-002")]);
    expect(rowOf(run, "GS-G-002").point).toBe(ORIGINAL);
    expect(rowOf(run, "GS-G-004").point).toBe(COPY);
  });
});

describe("a number that is out of use", () => {
  const changes = gradeChange({ riskId: "GS-G-002", change: "撤销", withdrawal: "职权取消" });
  const over = numbered().with(staffCell("point", 3), "酒后驾驶公务车辆").withRow(TABS.changes, 2, changes);

  test.each([
    ["in the batch that withdraws it", () => consolidated(first.next, [over])],
    [
      "later",
      () =>
        consolidated(consolidated(first.next, [numbered().withRow(TABS.changes, 2, changes)]).next, [over]),
    ],
  ])("a withdrawn row typed over with another point is a new one: %s", (_when, walk) => {
    const run = walk();
    expect(held(run, "GS-G-002")).toEqual([ORIGINAL, "已撤销"]);
    expect(rowsWith(run, "酒后驾驶")).toMatchObject([{ riskId: "GS-G-004", status: "待整改" }]);
  });

  test("a withdrawn row typed over, then typed over with what it once said, is the withdrawn one: G04 says so", () => {
    const back = over.with(staffCell("point", 3), `${ORIGINAL ?? ""}（又有发生）`);
    const run = consolidated(consolidated(first.next, [over]).next, [back]);
    expect(held(run, "GS-G-002")).toEqual([`${ORIGINAL ?? ""}（又有发生）`, "已撤销"]);
    expect(held(run, "GS-G-004")).toEqual(["酒后驾驶公务车辆", "本次未报"]);
    expect(told(run, "G04").map(({ message }) => message.includes("GS-G-002 已经核准撤销"))).toEqual([true]);
  });

  test("a person who went to another department took his rows along: the numbers stay where they were", () => {
    const own = office(["公务接待超标准"]);
    const moved = own.withRow(staff, 3, [
      "GS-G-002",
      ...(own.rows(staff)[1] ?? [])
        .slice(1)
        .map((cell) => (cell === "公务接待超标准" ? (ORIGINAL ?? "") : cell)),
    ]);
    const run = consolidated(first.next, [withoutOriginal(numbered()), moved]);
    expect(held(run, "GS-G-002")).toEqual([ORIGINAL, "本次未报"]);
    expect(rowsWith(run, ORIGINAL ?? "").map(({ riskId, department: of }) => [riskId, of])).toEqual([
      ["BG-G-002", "办公室"],
      ["GS-G-002", "公诉科"],
    ]);
    // It still bears 公诉科's number next time, and is changed: it is 办公室's point all the same.
    const next = moved
      .with(staffCell("reviewedOn", 3), date("2012-10-25"))
      .with(staffCell("point", 3), `${ORIGINAL ?? ""}案`);
    const later = consolidated(run.next, [withoutOriginal(numbered()), next]);
    expect(rowOf(later, "BG-G-002").point).toBe(`${ORIGINAL ?? ""}案`);
    expect(rowOf(later, "GS-G-002").point).toBe(ORIGINAL);
  });
});

describe("a row that bears the right number already, and nobody can tell", () => {
  const twice = numbered().withRow(staff, 5, staffRow({ riskId: "GS-G-002" }));
  const both = consolidated(first.next, [twice]);
  const text = `${ORIGINAL ?? ""}，收受土特产`;
  const oneLeft = numbered().withRow(staff, 3, staffRow({ riskId: "GS-G-002", point: text }));
  const doubtful = consolidated(both.next, [oneLeft]);

  test("is asked about in 处理决定, and the finding says so", () => {
    expect(told(doubtful, "D08").map(({ message }) => message)).toEqual([
      "这一行写着编号 GS-G-002，却分不清是上次的 GS-G-002、GS-G-004 中哪一个，按新增并入。确是 GS-G-002 的，请在“处理决定”里选“采用科室”，再汇总一次；是另外一个的，请改填它的编号。",
    ]);
    expect(doubtful.result.decisions).toMatchObject([{ riskId: "GS-G-005", departmentValue: "GS-G-002" }]);
  });

  test("takes its number by 采用科室, and keeps it in the runs after", () => {
    let run = consolidated(edited(doubtful.next, "处理决定", "GS-G-005", "处理", "采用科室"), [oneLeft]);
    for (const batch of [1, 2]) {
      expect([batch, ...held(run, "GS-G-002")]).toEqual([batch, text, "待整改"]);
      expect([told(run, "D01"), told(run, "D08")]).toEqual([[], []]);
      run = consolidated(run.next, [oneLeft]);
    }
  });

  test("takes another's number that is filled in instead", () => {
    const other = numbered().withRow(staff, 3, staffRow({ riskId: "GS-G-004", point: text }));
    expect(held(consolidated(doubtful.next, [other]), "GS-G-004")).toEqual([text, "待整改"]);
  });

  test("its number is not given to anybody else", () => {
    const chosen = edited(doubtful.next, "处理决定", "GS-G-005", "处理", "采用科室");
    const run = consolidated(chosen, [oneLeft.withRow(staff, 9, staffRow({ point: COPY }))]);
    expect(rowsWith(run, COPY).map(({ riskId }) => riskId)).toEqual(["GS-G-006"]);
  });
});
