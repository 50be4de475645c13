import { openInstitution } from "../../../src/flows/open-institution";
import { openDepartments } from "../../../src/house/house";
import { tasks } from "../../support/every-task";
import { tasksAtHand } from "../../../src/session/tasks/task";
import { handlingPlan, inspectionForm, inspectionPlan } from "../../../src/session/year/inspecting";
import { duePoints, inspectionGroups } from "../../../src/session/year/inspections-at-hand";
import { progressPlan } from "../../../src/session/year/progress-plan";
import { stageMatrix, stageSums } from "../../../src/session/year/progressing";
import { institutionAtWork } from "../../support/pane-workbooks";
import { sampleBooks } from "../../support/sample-books";
import { allCells, type Opened } from "../fixture";
import { atWork, DAY, withoutMeasures } from "./fixture";

const LATER = "2013-07-01";
const later = () => atWork(sampleBooks().content, LATER);

const groups = ({ session }: Opened) =>
  inspectionGroups(session.state).map(({ state, lines }) => [
    state,
    lines.map(({ line }) => line.record.编号),
  ]);

test("every department has its four stages and the institution its own; the sums are of all of them", async () => {
  const { session } = await atWork();
  const matrix = stageMatrix(session.state);
  const departments = openDepartments(sampleBooks().house).length;
  expect(matrix.map(({ stages }) => stages.size)).toEqual([...Array<number>(departments).fill(4), 1]);
  const counted = stageSums(session.state).map(([, says]) =>
    [...says.matchAll(/(\d+) 个/g)].reduce((sum, [, count]) => sum + Number(count), 0),
  );
  expect(counted).toEqual([departments, departments, departments, departments, 1]);
  for (const { stages } of matrix)
    for (const { missing, lacks } of stages.values()) expect(lacks.map(({ says }) => says)).toEqual(missing);
});

test("what a stage lacks names the point and the line that it rests on", async () => {
  const { session } = await atWork(withoutMeasures());
  const own = stageMatrix(session.state).find(({ department }) => department === "公诉科");
  const { state, lacks = [] } = own?.stages.get("制定措施") ?? {};
  expect(state).toBe("逾期");
  expect(lacks.map(({ riskId, source }) => [riskId, source?.sheet])).toEqual([["GS-G-003", "风险点汇总表"]]);
  expect(lacks[0]?.says).toContain("防控措施");
});

test("实施进度 is written into its sheet, and taken back", async () => {
  const at = await atWork();
  const before = await allCells(at);
  await at.session.perform(progressPlan(at.session.state));
  const written = openInstitution(await at.workbook.read()).read.institution.progress?.entries ?? [];
  expect(written.length).toBe(
    stageMatrix(at.session.state).reduce((sum, { stages }) => sum + stages.size, 0),
  );
  await at.session.undo();
  expect(await allCells(at)).toEqual(before);
});

test("a point that is due is inspected: it is due no more, what was not carried out waits for its result", async () => {
  const at = await later();
  const { session } = at;
  const before = await allCells(at);
  const [due] = duePoints(session.state);
  if (!due) throw new Error("nothing is due");
  expect(due.status).toBe("逾期");
  const found = {
    ...{ riskId: due.riskId, 检查日期: LATER, 检查人: "吴敏", 方式: "日常检查", 落实情况: "未落实" },
    ...{ 处理: "督促整改", 整改期限: "2013-07-20" },
  };
  await session.perform(inspectionPlan(session.state, found));
  expect(duePoints(session.state).map(({ riskId }) => riskId)).not.toContain(due.riskId);
  expect(groups(at)).toEqual([["等整改结果", ["JC-2013-001"]]]);
  const [line] = inspectionGroups(session.state)[0]?.lines ?? [];
  if (!line) throw new Error("no line");
  await session.perform(handlingPlan(session.state, line.line, { 整改结果: "已整改" }));
  expect(groups(at)).toEqual([["已办结", ["JC-2013-001"]]]);
  await session.undo();
  await session.undo();
  expect(await allCells(at)).toEqual(before);
});

const INSPECTED = { 检查日期: DAY, 检查人: "吴敏", 方式: "日常检查", 落实情况: "落实" };

test.each([
  ["nobody bears a number", { ...INSPECTED, riskId: "GS-G-003、GS-G-999" }, /没有编号“GS-G-999”/],
  ["the day is still to come", { ...INSPECTED, riskId: "GS-G-003", 检查日期: "2013-01-01" }, /还没有到/],
])("%s: refused with a sentence", async (_, typed, sentence) => {
  const { session } = await atWork();
  expect(() => inspectionPlan(session.state, typed)).toThrow(sentence);
});

test("what was not carried out asks what is done about it", () => {
  const asked = (outcome: string) => inspectionForm({ 落实情况: outcome }).needs.map(({ key }) => key);
  expect(asked("未落实")).toContain("处理");
  expect(asked("落实")).not.toContain("处理");
});

const told = ({ session }: Opened) =>
  tasksAtHand(session.state, tasks)
    .filter(({ task }) => task.desk === "year")
    .map(({ task, state }) => [task.title, state.kind, state.word]);

test("before the first batch nothing of the year is to be done", async () => {
  const at = await atWork(institutionAtWork());
  expect(told(at).filter(([, kind]) => kind === "to-do")).toEqual([]);
});

test("the tasks of the year tell how far each is", async () => {
  const at = await atWork(withoutMeasures(), LATER);
  const words = told(at).map(([title, , word]) => `${String(title)}：${String(word)}`);
  expect(words.slice(0, 3)).toEqual([
    expect.stringMatching(/^实施进度：逾期 \d+ 个$/),
    expect.stringMatching(/^监督检查：逾期没有检查 \d+ 个$/),
    "等级调整：没有要办的",
  ]);
});
