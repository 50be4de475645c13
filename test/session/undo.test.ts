import { findingsPlan } from "../../src/session/findings/findings-sheet";
import { signingPlan } from "../../src/session/department/signing";
import { newInstitutionPlan } from "../../src/session/department/starting";
import { clearDrawings, unfinishedOf } from "../../src/session/unfinished";
import { Session } from "../../src/session/session";
import { stepOf } from "../../src/session/undo";
import { HostError } from "../../src/workbook/host-error";
import type { WorkbookContent } from "../../src/workbook/grid";
import { chartSheet } from "../support/drawn-image";
import { contentOf } from "../support/image-content";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";
import { departmentAtWork } from "../support/pane-workbooks";
import { bookOf } from "../support/workbook-contract";
import { allCells, opened, STAFF, staffCell, staffColumn, TODAY, type Opened } from "./fixture";

const PAPER = ["岗位风险点签字表", "科室风险点签字表"];
const MEASURES = staffColumn("measures");

const tabsOf = async ({ workbook }: Opened) => (await workbook.read()).sheets.map(({ sheet }) => sheet);

/** A workbook of nobody's, as Excel opens it. */
const BLANK: WorkbookContent = {
  name: "新建.xlsx",
  properties: new Map(),
  date1904: false,
  sheets: [{ sheet: "Sheet1", state: "visible", rows: [], merged: [], filtered: false, widths: new Map() }],
};

describe("sheets that a step added", () => {
  test("go with it when it is put back", async () => {
    const pane = await opened();
    const before = await tabsOf(pane);
    await pane.session.perform(signingPlan(pane.session.state));
    expect(await tabsOf(pane)).toEqual([...before, ...PAPER]);
    await pane.session.undo();
    expect(await tabsOf(pane)).toEqual(before);
    expect(pane.session.state.undo).toEqual([]);
  });

  test("stay where somebody has written into them since", async () => {
    const pane = await opened();
    const before = await tabsOf(pane);
    await pane.session.perform(signingPlan(pane.session.state));
    pane.workbook.type(PAPER[0]!, 20, 1, "已送陈检签字");
    await pane.session.undo();
    expect(await tabsOf(pane)).toEqual([...before, PAPER[0]]);
  });

  test("are not missed where somebody has deleted them since", async () => {
    const pane = await opened();
    const before = await tabsOf(pane);
    await pane.session.perform(signingPlan(pane.session.state));
    pane.workbook.delete(PAPER[1]!);
    await pane.session.undo();
    expect(await tabsOf(pane)).toEqual(before);
  });

  test("that were drawn again by a later step get back what they held, and go with the first", async () => {
    const pane = await opened();
    const before = await tabsOf(pane);
    await pane.session.perform(findingsPlan(pane.session.state));
    const first = await allCells(pane);
    pane.session.setStage("汇总");
    await pane.session.perform(findingsPlan(pane.session.state));
    expect(await allCells(pane)).not.toEqual(first);
    await pane.session.undo();
    expect(await allCells(pane)).toEqual(first);
    await pane.session.undo();
    expect(await tabsOf(pane)).toEqual(before);
  });

  test("wait for another try where they cannot be removed now", async () => {
    const pane = await opened();
    const before = await tabsOf(pane);
    await pane.session.perform(signingPlan(pane.session.state));
    pane.workbook.refusal = new HostError("editing", "请先结束编辑。");
    await expect(pane.session.undo()).rejects.toThrow("请先结束编辑。");
    await pane.session.undo();
    expect(await tabsOf(pane)).toEqual(before);
  });
});

describe("撤销 of a step that cannot be put back says so once and goes on to the one before", () => {
  const grade = (value: string) => ({
    label: `定为${value}`,
    sentences: ["写入。"],
    changes: [{ sheet: STAFF, row: 4, column: staffColumn("grade"), value }],
  });
  const measures = {
    label: "填写防控措施",
    sentences: ["写入。"],
    changes: [{ sheet: STAFF, row: 5, column: MEASURES, value: "我们的措施。" }],
  };

  test.each<[string, (pane: Opened, before: unknown) => unknown, string]>([
    [
      "somebody wrote into its cell",
      ({ workbook }) => workbook.type(STAFF, 4, staffColumn("grade"), "二级"),
      "后来又改过",
    ],
    [
      "Ctrl+Z in the sheet was quicker",
      ({ workbook }, before) => workbook.type(STAFF, 4, staffColumn("grade"), String(before)),
      "已经在表里撤销过了（Ctrl+Z）",
    ],
    [
      "Ctrl+Z in a spreadsheet that tells of no changes",
      ({ workbook }, before) => workbook.type(STAFF, 4, staffColumn("grade"), String(before), true),
      "后来又改过",
    ],
    [
      "its cell was emptied",
      ({ workbook }) => workbook.type(STAFF, 4, staffColumn("grade"), null),
      "后来又改过",
    ],
    [
      "its sheet is gone",
      ({ workbook }) => {
        workbook.refusal = new HostError("not-found", `没有找到工作表“${STAFF}”。`);
      },
      "没有找到工作表",
    ],
  ])("%s", async (_, meanwhile, says) => {
    const pane = await opened();
    const [first, second] = [staffCell(pane, 5, "measures"), staffCell(pane, 4, "grade")];
    await pane.session.perform(measures);
    await pane.session.perform(grade("三级"));
    meanwhile(pane, second);
    await new Promise((resolve) => setTimeout(resolve));
    await expect(pane.session.undo()).rejects.toThrow(says);
    expect(pane.session.state.undo.map(({ label }) => label)).toEqual(["填写防控措施"]);
    await pane.session.undo();
    expect(staffCell(pane, 5, "measures")).toBe(first);
    expect(pane.session.state.undo).toEqual([]);
  });

  test("a cell that is being typed into is another matter: the step waits", async () => {
    const pane = await opened();
    await pane.session.perform(measures);
    pane.workbook.refusal = new HostError("editing", "请先结束编辑。");
    await expect(pane.session.undo()).rejects.toThrow("请先结束编辑。");
    await pane.session.undo();
    expect(pane.session.state.undo).toEqual([]);
  });
});

test("a workbook that became an institution's is nobody's again", async () => {
  const pane = await opened(BLANK);
  await pane.session.perform(newInstitutionPlan(pane.session.state, "2012"));
  expect(pane.session.state.kind).toBe("institution");
  await pane.session.undo();
  expect(await tabsOf(pane)).toEqual(["Sheet1"]);
  expect(pane.session.state.kind).toBe("other");
});

describe("what somebody changes between question and answer", () => {
  test("is not overwritten in a cell", async () => {
    const pane = await opened();
    const { content } = pane.session.state;
    pane.workbook.type(STAFF, 4, MEASURES, "别人写的措施。");
    await pane.session.refresh();
    const change = { sheet: STAFF, row: 4, column: MEASURES, value: "我们的措施。" };
    const plan = { label: "填写防控措施", sentences: ["写入。"], changes: [change] };
    await expect(pane.session.perform(plan, content)).rejects.toThrow("刚刚有改动，没有写入");
    expect(staffCell(pane, 4, "measures")).toBe("别人写的措施。");
    await pane.session.perform(plan, pane.session.state.content);
    expect(staffCell(pane, 4, "measures")).toBe("我们的措施。");
  });

  test("is not drawn over on a sheet, though Excel tell of no changes", async () => {
    const workbook = new MemoryLiveWorkbook(departmentAtWork(), {
      pageSetUp: false,
      reveal: true,
      live: false,
      merges: true,
    });
    const session = await Session.open(workbook, { today: () => TODAY });
    await session.perform(signingPlan(session.state));
    workbook.type(PAPER[0]!, 20, 1, "已送陈检签字", true);
    await expect(session.perform(signingPlan(session.state))).rejects.toThrow(
      `工作表“${PAPER[0]!}”刚刚有改动，没有写入`,
    );
    expect(workbook.cell(PAPER[0]!, 20, 1)).toBe("已送陈检签字");
    // Seen now, and done again on purpose.
    await session.perform(signingPlan(session.state));
    expect(workbook.cell(PAPER[0]!, 20, 1)).toBeNull();
  });
});

describe("a write that was cut off", () => {
  const half = (content: WorkbookContent, ...names: readonly string[]): WorkbookContent => {
    const register = content.sheets.find(({ sheet }) => sheet === STAFF)!;
    return { ...content, sheets: [...content.sheets, ...names.map((sheet) => ({ ...register, sheet }))] };
  };

  test("counts for nothing, and its drawings can be cleared away", async () => {
    const whole = await opened();
    const pane = await opened(half(departmentAtWork(), "〔新〕1", "〔新〕2"));
    expect(pane.session.state.checked.points).toHaveLength(whole.session.state.checked.points.length);
    const unfinished = unfinishedOf(pane.session.state)!;
    expect(unfinished).toEqual({ drawings: ["〔新〕1", "〔新〕2"], replaced: [] });
    await pane.session.perform(clearDrawings(unfinished));
    expect(await tabsOf(pane)).toEqual(await tabsOf(whole));
    expect(unfinishedOf(pane.session.state)).toBeNull();
  });

  test("may have left a sheet of people without its name, and that is said", async () => {
    const { session } = await opened(half(departmentAtWork(), "〔旧〕1"));
    expect(unfinishedOf(session.state)).toEqual({ drawings: [], replaced: ["〔旧〕1"] });
  });
});

describe("a sheet with a chart that was drawn anew and is put back", () => {
  const image = chartSheet();
  /** What is drawn to put back the sheet whose first line of counts was this. */
  const putBack = (line: readonly (string | number)[]) => {
    const [header, , ...others] = image.rows;
    const former = contentOf(bookOf({ ...image, rows: [header!, { cells: line }, ...others] }));
    const plan = { label: "重画", sentences: [], changes: [], images: [image] };
    return stepOf(plan, [], former, contentOf(bookOf(image)))!.images[0]!;
  };

  test("has it again over the old numbers, with room for it", () => {
    const { charts, rows } = putBack(["公诉科", 1, 1, 1]);
    expect(charts).toEqual(image.charts);
    expect([rows.length, rows[1]!.cells]).toEqual([image.charts![0]!.place.bottom, ["公诉科", 1, 1, 1]]);
  });

  test("has none where other names stood in its cells: it would say what is not so", () => {
    expect(putBack(["侦查监督科", 1, 1, 1])).not.toHaveProperty("charts");
  });
});
