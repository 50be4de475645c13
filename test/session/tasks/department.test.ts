import { departmentWorkbook, type DepartmentWorkbookContent } from "../../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../../src/sample/sample-institution";
import { handIn } from "../../../src/session/department/handing-in";
import { approve } from "../../../src/session/department/approving";
import { waitingRows } from "../../../src/session/department/reviewing";
import { tasks } from "../../support/every-task";
import { nextTask, tasksAtHand } from "../../../src/session/tasks/task";
import { contentOf } from "../../support/image-content";
import { opened, type Opened } from "../fixture";

const NOT_REVIEWED = { reviewer: null, opinion: null, reviewedOn: null, signing: null, seal: null };
const NOT_SENT = { submission: null, filledOn: null };

/** 公诉科 as the sample has it: everything done, but for what is said otherwise. */
function prosecution(
  otherwise: (content: DepartmentWorkbookContent) => Partial<DepartmentWorkbookContent> = () => ({}),
): Promise<Opened> {
  const { content, file } = sampleInstitution().departments.find(({ name }) => name === "公诉科")!;
  return opened(contentOf(departmentWorkbook({ ...content, ...otherwise(content) }), file));
}

const unreviewed = (content: DepartmentWorkbookContent): Partial<DepartmentWorkbookContent> => ({
  sheetReviews: [],
  staff: content.staff!.map((record) => ({ ...record, ...NOT_REVIEWED })),
  department: content.department!.map((record) => ({ ...record, ...NOT_REVIEWED })),
});

const notSent = (content: DepartmentWorkbookContent): Partial<DepartmentWorkbookContent> => ({
  cover: { ...content.cover, ...NOT_SENT },
});

const told = ({ session }: Opened) =>
  tasksAtHand(session.state, tasks).map(({ task, state }) => [task.title, state.word, state.says]);
const next = ({ session }: Opened) => nextTask(tasksAtHand(session.state, tasks))?.title;

test("an empty workbook is filled first; nothing can be reviewed or handed in", async () => {
  const pane = await prosecution((content) => ({
    ...notSent(content),
    ...{ staff: [], department: [], sheetReviews: [] },
  }));
  expect(told(pane)).toEqual([
    ["填报", "还差 11 处", "10 人还没有风险点，还没有科室风险点。"],
    ["问题", "11 个错误", expect.stringMatching(/^按措施阶段检查/)],
    ["审核", "未到", "先填风险点。"],
    ["报送", "未到", "先改 11 个错误。"],
  ]);
  expect(next(pane)).toBe("填报");
});

test("people without points and lines to mend are counted where one fills in", async () => {
  const pane = await opened();
  expect(told(pane).map(([title, word]) => [title, word])).toEqual([
    ["填报", "还差 3 处"],
    ["问题", "3 个错误"],
    ["审核", "14 行待审"],
    ["报送", "未到"],
  ]);
  expect(told(pane)[0]![2]).toBe("1 人还没有风险点，2 行要补充或改正。");
  expect(told(pane)[2]![2]).toBe("另有 1 行还没有填全。");
});

test("what nobody could review yet is not offered to a reviewer", async () => {
  const pane = await prosecution((content) => ({
    ...unreviewed(content),
    staff: unreviewed(content).staff!.map((record) => ({ ...record, grade: null })),
    department: unreviewed(content).department!.map((record) => ({ ...record, grade: null })),
  }));
  expect(told(pane)[2]).toEqual(["审核", "未到", expect.stringMatching(/^\d+ 行待审，都还没有填全。$/)]);
});

test("what is filled in waits for its reviewers, and then to be handed in", async () => {
  const pane = await prosecution((content) => ({ ...unreviewed(content), ...notSent(content) }));
  expect(told(pane)[0]).toEqual(["填报", "完成", expect.stringMatching(/^10 人都有风险点，共 \d+ 个/)]);
  const waiting = waitingRows(pane.session.state);
  expect(told(pane).slice(2)).toEqual([
    ["审核", `${waiting.length} 行待审`, "都填全了，可以审。"],
    ["报送", "未到", `先审 ${waiting.length} 行。`],
  ]);
  expect(next(pane)).toBe("审核");
  for (const reviewer of new Set(waiting.flatMap(({ reviewers }) => reviewers)))
    await pane.session.perform(approve(pane.session.state, waiting, reviewer)!);
  expect(told(pane).slice(2)).toEqual([
    ["审核", "完成", "各行都已审核。"],
    ["报送", "可以报送", "都填好、审完了，请登记报送。"],
  ]);
  expect(next(pane)).toBe("报送");
  await pane.session.perform(handIn(pane.session.state));
  expect(told(pane)[3]).toEqual(["报送", "完成", "已报送 1 次。以后改过内容的，请再报送一次。"]);
  expect(next(pane)).toBeUndefined();
});

test("an early stage keeps nothing from being asked before it is handed in", async () => {
  const pane = await prosecution((content) => ({
    ...notSent(content),
    staff: content.staff!.map((record, i) => (i === 0 ? { ...record, measures: null } : record)),
  }));
  pane.session.setStage("排查");
  expect(told(pane)[1]![1]).toBe("没有错误");
  expect(told(pane)[3]).toEqual(["报送", "未到", expect.stringMatching(/^先改 \d+ 个错误/)]);
});

test("what came back with mistakes is mended before it is handed in again", async () => {
  const pane = await opened();
  expect(told(pane)[3]![2]).toBe("已报送 1 次；再报送前，先改 3 个错误、审 15 行。");
});

test("where the department is not known, that is what there is to do", async () => {
  const pane = await prosecution(({ cover }) => ({
    cover: { ...cover, department: null, code: null },
  }));
  expect(told(pane)[0]).toEqual(["填报", "先填科室", expect.stringContaining("“科室信息”")]);
});
