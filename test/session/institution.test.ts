import { STAGES } from "../../src/findings/finding";
import { actions } from "../../src/session/actions";
import {
  consolidationPlan,
  findingsByFile,
  previewConsolidation,
  receiptFiles,
} from "../../src/session/institution/consolidating";
import { decide, decideAll, openDecisions } from "../../src/session/institution/deciding";
import { whereabouts } from "../../src/session/findings/findings-view";
import { fixOf } from "../../src/session/findings/fixes";
import { departmentStandings } from "../../src/session/institution/institution";
import { issuedFiles } from "../../src/session/institution/issuing";
import { postCardFiles } from "../../src/session/institution/post-cards";
import { systemTablePlan } from "../../src/session/institution/printing";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { keysOf } from "../../src/sheets/define-sheet";
import { decisions } from "../../src/subjects/consolidation/sheets/ledgers";
import type { WorkbookContent } from "../../src/workbook/grid";
import { withCells } from "../../src/session/cells";
import { departmentsFiled, institutionAtWork } from "../support/pane-workbooks";
import { allCells, opened, STAFF, staffColumn, type Opened } from "./fixture";

const chosen = (contents: readonly WorkbookContent[], round = 1) =>
  contents.map((content) => ({ content, sha256: `${content.name} ${round}` }));
const POINT = keysOf(institutionTable).indexOf("measures") + 1;

async function consolidated(contents = departmentsFiled()): Promise<Opened> {
  const pane = await opened(institutionAtWork());
  const preview = previewConsolidation(pane.session.state, chosen(contents));
  await pane.session.perform(consolidationPlan(pane.session.state, preview));
  return pane;
}

test("before the first consolidation every department is missing", async () => {
  const { session } = await opened(institutionAtWork());
  const standings = departmentStandings(session.state);
  expect(standings).toHaveLength(18);
  expect(standings.every(({ standing, filed }) => standing === "未报" && filed === null)).toBe(true);
});

test("a preview says what would be new and writes nothing", async () => {
  const pane = await opened(institutionAtWork());
  const before = await allCells(pane);
  const preview = previewConsolidation(pane.session.state, chosen(departmentsFiled()));
  expect(preview.files).toHaveLength(18);
  expect(preview.added.length).toBeGreaterThan(100);
  expect([preview.changed, preview.missing, preview.setAside, preview.conflicts]).toEqual([[], [], [], []]);
  expect(await allCells(pane)).toEqual(before);
});

test("a consolidation is written in one step, and put back in one", async () => {
  const pane = await opened(institutionAtWork());
  const before = await allCells(pane);
  const preview = previewConsolidation(pane.session.state, chosen(departmentsFiled()));
  await pane.session.perform(consolidationPlan(pane.session.state, preview));
  expect(departmentStandings(pane.session.state).every(({ standing }) => standing === "已报")).toBe(true);
  expect(pane.session.state.checked.read.institution.table?.entries).toHaveLength(preview.added.length);
  await pane.session.undo();
  expect(await allCells(pane)).toEqual(before);
  // The sheets that the consolidation added went with it.
  expect((await pane.workbook.read()).sheets.map(({ sheet }) => sheet)).toEqual(
    institutionAtWork().sheets.map(({ sheet }) => sheet),
  );
});

test("what the institution wrote into its table since is not lost by putting back", async () => {
  const pane = await consolidated(departmentsFiled().slice(0, 2));
  pane.workbook.type(institutionTable.tab, 4, POINT, "本院改定的措施。");
  await pane.session.refresh();
  await expect(pane.session.undo()).rejects.toThrow("生成以后又改过");
  expect(pane.workbook.cell(institutionTable.tab, 4, POINT)).toBe("本院改定的措施。");
});

test("sheets that people fill in, and sheets of their own, are left as they are", async () => {
  const own = {
    sheet: "会议记录",
    state: "visible" as const,
    rows: [{ number: 1, columns: [1], values: ["密"], hidden: false }],
    merged: [],
    filtered: false,
    widths: new Map(),
  };
  const content = institutionAtWork();
  const pane = await opened({ ...content, sheets: [...content.sheets, own] });
  const plan = consolidationPlan(
    pane.session.state,
    previewConsolidation(pane.session.state, chosen(departmentsFiled())),
  );
  const drawn = plan.images!.map(({ sheet }) => sheet);
  for (const sheet of ["会议记录", "单位信息", "机构设置", "人员名册", "重点排查清单", "单位风险点登记表"])
    expect(drawn).not.toContain(sheet);
  for (const sheet of [
    "风险点汇总表",
    "廉政风险防控体系表",
    "统计表",
    "核查结果",
    "汇总记录",
    "未并入清单",
    "处理决定",
  ])
    expect(drawn).toContain(sheet);
});

test("no sheet that somebody keeps there is lost or drawn anew", async () => {
  const content = institutionAtWork();
  const register = departmentsFiled()[6]!.sheets.find(({ sheet }) => sheet === STAFF)!;
  const own = ["监察室旧表", "等级调整记录", "统计表（手工）", "2012年风险点情况说明"].map((sheet) => ({
    ...register,
    sheet,
  }));
  const lost = { ...register, sheet: institutionTable.tab, rows: register.rows.slice(3) };
  const pane = await opened({
    ...content,
    sheets: [...without(content, institutionTable.tab), ...own, lost],
  });
  const plan = consolidationPlan(
    pane.session.state,
    previewConsolidation(pane.session.state, chosen(departmentsFiled())),
  );
  const drawn = plan.images!.map(({ sheet }) => sheet);
  for (const { sheet } of own) expect(drawn).not.toContain(sheet);
  // 汇总表 without a header cannot be read: what it held stands beside the new one.
  expect(drawn).toEqual(expect.arrayContaining([institutionTable.tab, `${institutionTable.tab}（原表）`]));
  expect(drawn.filter((sheet) => sheet.includes("原表"))).toHaveLength(1);
  expect(plan.sentences.filter((sentence) => sentence.includes("原表"))).toHaveLength(1);
});

test("what an unreadable table held is kept although somebody has a sheet of the name that it would get", async () => {
  const content = institutionAtWork();
  const register = departmentsFiled()[6]!.sheets.find(({ sheet }) => sheet === STAFF)!;
  const lost = { ...register, sheet: institutionTable.tab, rows: register.rows.slice(3) };
  const theirs = { ...register, sheet: `${institutionTable.tab}（原表）` };
  const pane = await opened({
    ...content,
    sheets: [...without(content, institutionTable.tab), theirs, lost],
  });
  const preview = previewConsolidation(pane.session.state, chosen(departmentsFiled()));
  const drawn = consolidationPlan(pane.session.state, preview).images!.map(({ sheet }) => sheet);
  expect(drawn.filter((sheet) => sheet.includes("原表"))).toEqual([`${institutionTable.tab}（原表2）`]);
});

test.each(STAGES)("a consolidation from the pane is the same whichever stage it shows: %s", async (stage) => {
  const pane = await opened(institutionAtWork());
  const { result } = previewConsolidation(pane.session.state, chosen(departmentsFiled())).consolidated;
  pane.session.setStage(stage);
  const now = previewConsolidation(pane.session.state, chosen(departmentsFiled())).consolidated.result;
  expect(now).toEqual(result);
});

function without({ sheets }: WorkbookContent, tab: string) {
  return sheets.filter(({ sheet }) => sheet !== tab);
}

test("the next round shows each changed cell, and what was not sent again", async () => {
  const pane = await consolidated();
  const [first, ...others] = departmentsFiled();
  const changed = withCells(first!, [
    { sheet: STAFF, row: 4, column: staffColumn("measures"), value: "每季度述职一次并公示。" },
  ]);
  const preview = previewConsolidation(pane.session.state, chosen([changed, ...others], 2));
  expect(preview.changed.map(({ fields }) => fields)).toMatchObject([
    [{ label: "防控措施", now: "每季度述职一次并公示。" }],
  ]);
  const shorter = withCells(
    first!,
    first!.sheets
      .find(({ sheet }) => sheet === STAFF)!
      .rows.filter(({ number }) => number === 4)
      .flatMap(({ number, columns }) =>
        columns.map((column) => ({ sheet: STAFF, row: number, column, value: null })),
      ),
  );
  expect(previewConsolidation(pane.session.state, chosen([shorter, ...others], 3)).missing).toHaveLength(1);
});

/** A measure that the institution rewrote and the department rewrote otherwise, consolidated; one question is open. */
async function contested() {
  const pane = await consolidated();
  const table = pane.session.state.checked.read.institution.table!;
  const row = table.entries.find(({ record }) => record.department === "院领导班子")!;
  pane.workbook.type(institutionTable.tab, row.row, POINT, "本院改写的措施，逐条落实。");
  await pane.session.refresh();
  const [first] = departmentsFiled();
  const staff = first!.sheets.find(({ sheet }) => sheet === STAFF)!;
  const at = staff.rows.find(({ values }) => values.includes(row.record.point!))!.number;
  const changed = withCells(first!, [
    { sheet: STAFF, row: at, column: staffColumn("measures"), value: "科室改写的措施，每月检查。" },
  ]);
  const preview = previewConsolidation(pane.session.state, chosen([changed], 2));
  await pane.session.perform(consolidationPlan(pane.session.state, preview));
  const [question] = openDecisions(pane.session.state);
  return { pane, row, changed, preview, question };
}

test("a conflict keeps the institution's value, asks once, and the answer is remembered", async () => {
  const { pane, row, changed, preview, question } = await contested();
  expect(preview.conflicts).toHaveLength(1);
  const held = () => pane.workbook.cell(institutionTable.tab, row.row, POINT);
  expect(held()).toBe("本院改写的措施，逐条落实。");
  // Done at once, and put back at once.
  await pane.session.perform(decide(pane.session.state, question!, "采用科室")!);
  expect(held()).toBe("科室改写的措施，每月检查。");
  expect(openDecisions(pane.session.state)).toEqual([]);
  await pane.session.undo();
  expect(held()).toBe("本院改写的措施，逐条落实。");
  expect(openDecisions(pane.session.state)).toHaveLength(1);
  await pane.session.perform(decide(pane.session.state, question!, "采用科室")!);
  const again = previewConsolidation(pane.session.state, chosen([changed], 3));
  expect([again.changed, again.conflicts]).toEqual([[], []]);
});

test("all conflicts that wait are settled in one step, and put back in one", async () => {
  const { pane, question } = await contested();
  const { session } = pane;
  for (const choice of ["采用本院", "采用科室"] as const) {
    const before = await allCells(pane);
    const one = decide(session.state, question!, choice)!;
    const all = decideAll(session.state, choice)!;
    expect(all.changes).toEqual(one.changes);
    await session.perform(all);
    expect([openDecisions(session.state), decideAll(session.state, choice)]).toEqual([[], null]);
    await session.undo();
    expect(await allCells(pane)).toEqual(before);
  }
});

test("岗位告知卡 are a document for each department that has posts, or for the one that is asked for", async () => {
  const { session } = await consolidated();
  const all = [...postCardFiles(session.state).keys()];
  expect(all).toContain("告知卡-公诉科.docx");
  expect(all).toHaveLength(departmentStandings(session.state).filter(({ filed }) => filed).length);
  expect([...postCardFiles(session.state, "公诉科").keys()]).toEqual(["告知卡-公诉科.docx"]);
  const nothing = await opened(institutionAtWork());
  expect(() => postCardFiles(nothing.session.state)).toThrow(/请先汇总/);
});

test("who changes his mind in 处理决定 after 采用科室 gets the institution's value back at the next run", async () => {
  const { pane, changed, question } = await contested();
  await pane.session.perform(decide(pane.session.state, question!, "采用科室")!);
  const choice = keysOf(decisions).indexOf("choice") + 1;
  pane.workbook.type(decisions.tab, question!.row, choice, "采用本院");
  await pane.session.refresh();
  const again = previewConsolidation(pane.session.state, chosen([changed], 3));
  expect(again.changed.flatMap(({ fields }) => fields)).toMatchObject([
    { now: "本院改写的措施，逐条落实。" },
  ]);
});

test("errors of the departments are listed by department and file, each with its sheet and person", async () => {
  const { session } = await opened(institutionAtWork());
  const spoilt = departmentsFiled()
    .slice(6, 8)
    .map((content) =>
      withCells(content, [{ sheet: STAFF, row: 4, column: staffColumn("category"), value: "其它" }]),
    );
  const preview = previewConsolidation(session.state, chosen(spoilt));
  const files = findingsByFile(session.state, preview, "error").filter(({ name }) => name !== "本院工作簿");
  expect(files.map(({ name }) => name)).toEqual(
    spoilt.map(
      ({ name }) => `${preview.files.find(({ read }) => read.file === name)!.department}（${name}）`,
    ),
  );
  for (const { findings, points } of files) {
    const wrong = findings.find(({ rule }) => rule === "F02")!;
    const person = points.find(({ table, entry }) => table.sheet === STAFF && entry.row === 4)!.record.name;
    expect(whereabouts(wrong, points, "")).toMatch(new RegExp(`^${STAFF} › [A-Z]+4 风险类别 · ${person}$`));
    // A press would mend the institution's own cell of that address.
    expect(fixOf(session.state, wrong)).toBeNull();
  }
});

test("a department none of whose rows was merged is not shown as filed without a word", async () => {
  const content = departmentsFiled()[6]!;
  const returned = withCells(
    content,
    content.sheets
      .filter(({ sheet }) => sheet.endsWith("风险点登记表"))
      .flatMap(({ sheet, rows }) =>
        rows
          .filter(({ number }) => number > 3)
          .flatMap(({ number, columns }) =>
            columns.map((column) => ({ sheet, row: number, column, value: null })),
          ),
      ),
  );
  const pane = await consolidated([returned]);
  const standing = departmentStandings(pane.session.state).find(({ filed }) => filed !== null);
  expect(standing).toMatchObject({ standing: "未并入", filed: { merged: 0 } });
});

test("two files of one department are asked about", async () => {
  const { session } = await opened(institutionAtWork());
  const [first] = departmentsFiled();
  const preview = previewConsolidation(
    session.state,
    chosen([first!, { ...first!, name: "院领导班子（改）.xlsx" }]),
  );
  expect(preview.several).toEqual([
    { department: "院领导班子", files: [first!.name, "院领导班子（改）.xlsx"] },
  ]);
});

test("an institution workbook among the files is refused with what to do", async () => {
  const { session } = await opened(institutionAtWork());
  expect(() => previewConsolidation(session.state, chosen([institutionAtWork()]))).toThrow(
    "请只选科室交来的文件",
  );
});

test("workbooks are issued to every department, and each gets its receipt", async () => {
  const { session } = await opened(institutionAtWork());
  expect(issuedFiles(session.state).size).toBe(18);
  const preview = previewConsolidation(session.state, chosen(departmentsFiled().slice(0, 3)));
  expect([...receiptFiles(session.state, preview).keys()].every((file) => file.endsWith("回执.xlsx"))).toBe(
    true,
  );
});

test("the table is drawn with its page set up, and refused before there is anything to print", async () => {
  const empty = await opened(institutionAtWork());
  expect(() => systemTablePlan(empty.session.state, { paper: "A3" })).toThrow("空的");
  const pane = await consolidated();
  const plan = systemTablePlan(pane.session.state, { paper: "A4" });
  expect(plan.images?.find(({ sheet }) => sheet === "廉政风险防控体系表")?.page).toMatchObject({
    paper: "A4",
    landscape: true,
  });
});

test("ribbon and pane share their actions, and each knows where it is possible", async () => {
  const { session } = await opened(institutionAtWork());
  expect(actions.map(({ id, label }) => [id, label])).toEqual([
    ["check", "检查"],
    ["consolidate", "汇总"],
    ["system-table", "体系表"],
    ["open-pane", "打开窗格"],
    ["check-line", "检查这一行"],
    ["fill-line", "填这一行"],
  ]);
  expect(actions.filter((action) => action.isPossible(session.state))).toHaveLength(6);
  const department = await opened();
  expect(actions.filter((action) => action.isPossible(department.session.state)).map(({ id }) => id)).toEqual(
    ["check", "open-pane", "check-line", "fill-line"],
  );
});

test("what an action did is said as something that was done", () => {
  expect(actions.map(({ does }) => `已${does}`)).toEqual([
    "已检查",
    "已打开汇总",
    "已生成体系表",
    "已打开窗格",
    "已打开这一行的问题",
    "已打开当前行",
  ]);
});

test("检查 reads the workbook once, from the ribbon not even that", async () => {
  for (const [isFresh, reads] of [
    [false, 1],
    [true, 0],
  ] as const) {
    const pane = await opened();
    pane.workbook.requests.length = 0;
    await actions[0]!.perform(pane.session, isFresh);
    expect(pane.workbook.requests.filter((request) => request === "read")).toHaveLength(reads);
    expect(pane.session.state.content.sheets.at(-1)?.sheet).toBe("核查结果");
  }
});

test("the action 检查 lays the findings on a sheet of their own, and takes it away when put back", async () => {
  const pane = await opened();
  await actions[0]!.perform(pane.session);
  const { sheets } = await pane.workbook.read();
  expect(sheets.find(({ sheet }) => sheet === "核查结果")?.rows.length).toBeGreaterThan(10);
  await pane.session.undo();
  const after = (await pane.workbook.read()).sheets.map(({ sheet }) => sheet);
  expect(after).not.toContain("核查结果");
});
