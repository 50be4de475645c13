import { Numbering } from "../../src/subjects/consolidation/matching/numbering";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { department, institution, TABS } from "../support/books";
import {
  consolidated,
  edited,
  rowOf,
  rowsWith,
  sums,
  told,
  type ConsolidatedRun,
} from "../support/consolidated";
import { gradeChange, numbered, office, ownCell, staffCell, staffRow } from "../support/filed";
import { saidIn } from "../support/records";

/** 风险点编号: given once, never again. */

const house = institution().content();
const firstRun = consolidated(house, [department()]);

test("numbers are given by department and level, counting from 001", () => {
  expect(firstRun.result.table.map(({ riskId }) => riskId)).toEqual([
    "Y-001",
    ...["GS-K-001", "GS-K-002", "GS-K-003", "GS-K-004"],
    ...["GS-G-001", "GS-G-002", "GS-G-003"],
  ]);
});

test("every department counts for itself, level by level, in whatever order they come", () => {
  const numbering = new Numbering();
  const asked = [
    ["GS", "岗位"],
    ["GS", "岗位"],
    ["FD", "岗位"],
    ["GS", "岗位"],
    ["GS", "科室"],
    ["", "单位"],
    ["GS", "科室"],
  ] as const;
  const given = asked.map(([code, level]) => numbering.next(code, level));
  expect(given.join(" ")).toBe("GS-G-001 GS-G-002 FD-G-001 GS-G-003 GS-K-001 Y-001 GS-K-002");
});

test("a workbook without numbers finds its rows again by department, person, post and text", () => {
  const changed = department().with(staffCell("measures", 3), "会见当事人一律两人以上，记录存卷。");
  const run = consolidated(firstRun.next, [changed]);
  expect(run.result.table.map(({ riskId }) => riskId)).toEqual(
    firstRun.result.table.map(({ riskId }) => riskId),
  );
  expect(rowOf(run, "GS-G-002").measures).toBe("会见当事人一律两人以上，记录存卷。");
});

test("a number keeps its row whatever the text becomes", () => {
  const run = consolidated(firstRun.next, [
    numbered().with(staffCell("point", 3), "接受辩护人宴请，泄露庭审意见"),
  ]);
  expect(rowOf(run, "GS-G-002").point).toBe("接受辩护人宴请，泄露庭审意见");
  expect(run.result.table).toHaveLength(8);
});

describe("a number in full-width signs is the same number", () => {
  const wide = "ＧＳ－Ｇ－０ ０３";

  test("of a row of the books", () => {
    const changed = numbered()
      .with(staffCell("riskId", 4), wide)
      .with(staffCell("point", 4), "卷宗借阅不登记，无法追查");
    const run = consolidated(firstRun.next, [changed]);
    expect(rowOf(run, "GS-G-003").point).toBe("卷宗借阅不登记，无法追查");
    expect(run.result.table).toHaveLength(8);
    expect(told(run, "D05")).toEqual([]);
  });

  test("of a row of the same run (D01), and in 等级调整记录", () => {
    const twice = numbered().with(staffCell("riskId", 2), wide);
    expect(told(consolidated(house, [twice]), "D01")).toHaveLength(1);
    const gone = numbered().withRow(
      TABS.changes,
      2,
      gradeChange({ riskId: wide, change: "撤销", withdrawal: "风险消除" }),
    );
    expect(rowOf(consolidated(firstRun.next, [gone]), "GS-G-003").status).toBe("已撤销");
  });

  test("of a department whose code is written so", () => {
    const coded = institution().with("机构设置!B3", "ＧＳ").content();
    const first = consolidated(coded, [department()]);
    expect(first.result.table.map(({ riskId }) => riskId)).toContain("GS-G-003");
    const added = department().withRow(TABS.staff, 5, staffRow({ point: "泄露未公开的案件信息" }));
    expect(rowsWith(consolidated(first.next, [added]), "泄露未公开")[0]?.riskId).toBe("GS-G-004");
  });
});

describe("the same number twice (D01)", () => {
  const twice = numbered().with(staffCell("riskId", 4), "GS-G-001");
  const run = consolidated(house, [twice]);

  test("stands at the second row, names the first, and the second gets another number", () => {
    const [finding] = told(run, "D01");
    expect(told(run, "D01")).toHaveLength(1);
    expect(finding).toMatchObject({
      severity: "error",
      place: { row: 4, column: 1 },
      fix: { value: "GS-G-003" },
    });
    expect(finding?.message).toContain("岗位风险点登记表 › A2");
    expect(rowOf(run, "GS-G-001").name).toBe("李强");
    expect(rowOf(run, "GS-G-003")).toMatchObject({ name: "王芳", status: "待整改" });
  });

  test("the next run finds the second again by content", () => {
    const again = consolidated(run.next, [twice]);
    expect(again.result.table).toEqual(run.result.table);
    expect(told(again, "D01")).toEqual(told(run, "D01"));
    expect(told(again, "G04")).toEqual([]);
  });

  test("over two files, in whatever order they come", () => {
    const both = [numbered(), office().with(staffCell("riskId", 2), "GS-G-001")];
    const [one, other] = [both, [...both].reverse()].map((books) => consolidated(house, books));
    // 办公室 comes first in the official order, yet the number is 公诉科's.
    expect(one?.result.table).toEqual(other?.result.table);
    expect(one && rowOf(one, "GS-G-001").department).toBe("公诉科");
    expect(one && rowsWith(one, "公务接待")[0]?.riskId).toBe("BG-G-001");
    // Said where the number is not in its place, though that row comes first.
    for (const run of [one, other])
      expect(run && told(run, "D01").map(({ place, fix }) => [place.file, place.row, fix?.value])).toEqual([
        ["办公室.xlsx", 2, "BG-G-001"],
      ]);
    expect(one && told(one, "D01")[0]?.message).toContain("公诉科.xlsx › 岗位风险点登记表 › A2");
  });

  test("with a row of the books alone: another department's, or another level's", () => {
    const copied = consolidated(firstRun.next, [office().with(staffCell("riskId", 2), "GS-G-001")]);
    expect(told(copied, "D01").map(({ place }) => place.file)).toEqual(["办公室.xlsx"]);
    expect(told(copied, "D01")[0]?.message).toContain("已经用在风险点汇总表（公诉科李强）");
    const [before, after] = [firstRun, copied].map((run) => saidIn(institutionTable, rowOf(run, "GS-G-001")));
    expect(after).toEqual(before);
    const moved = numbered().with(ownCell("riskId", 2), "GS-G-003").withoutRow(TABS.staff, 4);
    expect(told(consolidated(firstRun.next, [moved]), "D01")).toHaveLength(1);
  });
});

describe("a number that was given once is never given to another row", () => {
  const added = department().withRow(TABS.staff, 5, staffRow({ point: "泄露未公开的案件信息" }));
  const newNumber = (run: ReturnType<typeof consolidated>) => rowsWith(run, "泄露未公开")[0]?.riskId;

  test("of a row that is missing now", () => {
    const gone = consolidated(firstRun.next, [department().withoutRow(TABS.staff, 4)]);
    expect(newNumber(consolidated(gone.next, [added.withoutRow(TABS.staff, 4)]))).toBe("GS-G-004");
  });

  test("of a row that was withdrawn", () => {
    const changes = department()
      .withoutRow(TABS.staff, 4)
      .withRow(TABS.changes, 2, gradeChange({ riskId: "GS-G-003", change: "撤销", withdrawal: "人员调离" }));
    const withdrawn = consolidated(firstRun.next, [changes]);
    expect(rowOf(withdrawn, "GS-G-003").status).toBe("已撤销");
    expect(newNumber(consolidated(withdrawn.next, [added.withoutRow(TABS.staff, 4)]))).toBe("GS-G-004");
  });

  test("of a row that was set aside, now or in an earlier batch", () => {
    const returned = department()
      .with(staffCell("riskId", 4), "GS-G-007")
      .with(staffCell("opinion", 4), "退回");
    const run = consolidated(house, [returned]);
    expect(run.result.table.map(({ riskId }) => riskId)).toContain("GS-G-008");
    expect(newNumber(consolidated(run.next, [added]))).toBe("GS-G-011");
  });

  test("of a row that only 等级调整记录 names", () => {
    const run = consolidated(house, [
      added.withRow(
        TABS.changes,
        2,
        gradeChange({ riskId: "GS-G-020", change: "撤销", withdrawal: "风险消除" }),
      ),
    ]);
    expect(newNumber(run)).toBe("GS-G-024");
  });
});

test("what is no number of ours is none: serial numbers, other departments' numbers, endless digits", () => {
  const odd = department()
    .with(staffCell("riskId", 2), "1")
    .with(staffCell("riskId", 3), "BG-G-001")
    .with(ownCell("riskId", 2), `GS-K-${"9".repeat(30)}`);
  const run = consolidated(house, [odd]);
  expect(run.result.table.map(({ riskId }) => riskId)).toEqual(
    firstRun.result.table.map(({ riskId }) => riskId),
  );
});

describe("a mistyped number longer than any we give", () => {
  const long = numbered().with(staffCell("riskId", 4), "GS-G-999999999");
  const added = (book: typeof long, line: number, point: string) =>
    book.withRow(TABS.staff, line, staffRow({ point }));
  const one = added(long, 5, "泄露未公开的案件信息");

  test("is none of ours, and new rows count on from the others", () => {
    const run = consolidated(firstRun.next, [one]);
    expect(rowsWith(run, "案卷交接手续不全")[0]?.riskId).toBe("GS-G-003");
    expect(rowsWith(run, "泄露未公开")[0]?.riskId).toBe("GS-G-004");
  });

  test("that stands in the books already leads no two rows to one number", () => {
    const table = "风险点汇总表";
    for (const held of ["GS-G-999999999", "GS-G-1000000000", "GS-G-999999"]) {
      const books = edited(firstRun.next, table, "GS-G-003", "风险点编号", held);
      const first = consolidated(books, [one.with(staffCell("riskId", 4), held)]);
      expect(rowsWith(first, "案卷交接手续不全").map(({ riskId }) => riskId)).toEqual([held]);
      const second = consolidated(first.next, [added(one, 6, "私自复制案卷材料")]);
      expect(second.result.table.filter(({ level }) => level === "岗位")).toHaveLength(5);
    }
  });
});

test("a row without number that could be one of several is new, and the candidates are named (D08)", () => {
  const same = { point: "泄露未公开的案件信息" };
  const twins = numbered()
    .withRow(TABS.staff, 5, staffRow({ ...same, riskId: "GS-G-004" }))
    .withRow(
      TABS.staff,
      6,
      staffRow({ ...same, riskId: "GS-G-005", measures: "另一条措施，每月检查一次并登记。" }),
    );
  const before = consolidated(firstRun.next, [twins]);
  const unsure = numbered().withRow(
    TABS.staff,
    5,
    staffRow({ ...same, measures: "第三条措施，每季度抽查并通报。" }),
  );
  const run = consolidated(before.next, [unsure]);
  const [finding] = told(run, "D08");
  expect(finding).toMatchObject({ severity: "hint", place: { row: 5, column: 1 } });
  expect(finding?.message).toContain("GS-G-004、GS-G-005");
  expect(rowsWith(run, "泄露未公开").map(({ riskId, status }) => [riskId, status])).toEqual([
    ["GS-G-004", "本次未报"],
    ["GS-G-005", "本次未报"],
    ["GS-G-006", "正常"],
  ]);
  expect(sums(run.result)).toEqual({ "公诉科.xlsx": [8, 8, 0] });
});

describe("a row that could be one of several (D08) is the one that people say", () => {
  const same = { point: "泄露未公开的案件信息" };
  const twins = numbered()
    .withRow(TABS.staff, 5, staffRow({ ...same, riskId: "GS-G-004" }))
    .withRow(TABS.staff, 6, staffRow({ ...same, riskId: "GS-G-005", measures: "每月检查一次并登记。" }));
  const before = consolidated(firstRun.next, [twins]);
  const third = { ...same, measures: "每季度抽查并通报。" };
  const bare = numbered().withRow(TABS.staff, 5, staffRow(third));
  const doubtful = consolidated(before.next, [bare]);
  const held = (run: ConsolidatedRun, riskId: string) => {
    const { measures, status } = rowOf(run, riskId);
    return [measures, status];
  };

  test("without number it is asked about in 处理决定", () =>
    expect(doubtful.result.decisions).toMatchObject([
      {
        riskId: "GS-G-006",
        field: "风险点编号",
        departmentValue: null,
        institutionValue: "新增（可能是 GS-G-004、GS-G-005）",
        file: "公诉科",
      },
    ]));

  test("the department fills in the original number, as the finding says", () => {
    const answered = numbered().withRow(TABS.staff, 5, staffRow({ ...third, riskId: "GS-G-005" }));
    const run = consolidated(doubtful.next, [answered]);
    expect(held(run, "GS-G-005")).toEqual([third.measures, "正常"]);
    expect(told(run, "D08")).toEqual([]);
    const again = consolidated(run.next, [answered]);
    expect(held(again, "GS-G-005")).toEqual([third.measures, "正常"]);
  });

  test("or the institution fills it in and chooses 采用科室", () => {
    const filled = edited(doubtful.next, "处理决定", "GS-G-006", "科室填写", "GS-G-004");
    const run = consolidated(edited(filled, "处理决定", "GS-G-006", "处理", "采用科室"), [bare]);
    expect(held(run, "GS-G-004")).toEqual([third.measures, "正常"]);
    expect(told(run, "D08")).toEqual([]);
    expect(held(consolidated(run.next, [bare]), "GS-G-004")).toEqual([third.measures, "正常"]);
  });

  test("采用本院 leaves it new, and nobody asks again", () => {
    const run = consolidated(edited(doubtful.next, "处理决定", "GS-G-006", "处理", "采用本院"), [bare]);
    expect(held(run, "GS-G-006")).toEqual([third.measures, "正常"]);
    expect([told(run, "D08"), run.result.decisions.length]).toEqual([[], 1]);
  });
});
