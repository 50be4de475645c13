import { definitionsOf } from "../../../src/books";
import { supervisionBook } from "../../../src/books/supervision-book";
import { SUPERVISION_BOOK_TABS } from "../../../src/flows/kinds";
import { departmentWorkbook } from "../../../src/flows/workbooks/workbooks";
import { supervisionWorkbook } from "../../../src/flows/supervision/supervision-workbook";
import { sampleInstitution } from "../../../src/sample/sample-institution";
import { actions } from "../../../src/session/actions";
import { previewConsolidation } from "../../../src/session/institution/consolidating";
import { issuedFiles } from "../../../src/session/institution/issuing";
import { fieldOfFinding } from "../../../src/session/findings/walk";
import { whereabouts, sheetsJudged } from "../../../src/session/findings/findings-view";
import { setField } from "../../../src/session/line/row-form";
import { Session } from "../../../src/session/session";
import { supervisionTasks } from "../../../src/session/supervision/tasks";
import { tasks } from "../../support/every-task";
import { tasksAtHand, tasksOf } from "../../../src/session/tasks/task";
import { recordOf } from "../../../src/sheets/define-sheet";
import { institutionInfo } from "../../../src/subjects/institution/sheets/institution-info";
import type { WorkbookContent } from "../../../src/workbook/grid";
import { openIn } from "../../hosts/office/door";
import { openContent } from "../../office-host/open-content";
import { contentOf } from "../../support/image-content";
import { departmentAtWork, institutionAtWork } from "../../support/pane-workbooks";
import { NOTICE, supervision } from "../../support/supervision-books";
import { opened } from "../fixture";
import { openedOn } from "./fixture";

const DAY = "2012-10-08";
const titles = (list: readonly { readonly title: string }[]) => list.map(({ title }) => title);

test("监察室专用工作簿 shows its own tasks and none of the other books'", async () => {
  const { session } = await openedOn(DAY, supervision({ warnings: [NOTICE] }));
  expect(session.state.kind).toBe("supervision");
  expect(titles(tasksOf(session.state, tasks))).toEqual([]);
  expect(titles(tasksOf(session.state, supervisionTasks))).toEqual([
    "预警",
    "信息档案",
    "责任追究",
    "廉政档案",
    "问题",
    "材料",
  ]);
});

test.each([
  ["a department's", departmentAtWork],
  ["the institution's", institutionAtWork],
])("%s workbook shows none of its tasks", async (_, content) => {
  const { session } = await opened(content());
  expect(tasksOf(session.state, supervisionTasks)).toEqual([]);
  expect(tasksOf(session.state, tasks).length).toBeGreaterThan(3);
});

test("saved by a program that drops the property it is known by its sheets", async () => {
  const content = supervision({}).content();
  const { session } = await opened({ ...content, properties: new Map() });
  expect(session.state.kind).toBe("supervision");
});

test("its tasks say how far they are, in words", async () => {
  const { session } = await openedOn("2012-10-11", supervision({ warnings: [NOTICE] }));
  const said = tasksAtHand(session.state, supervisionTasks).map(({ task, state }) => [
    task.title,
    state.word,
  ]);
  expect(said).toEqual([
    ["预警", "逾期 1 件"],
    ["信息档案", "没有信息"],
    ["责任追究", "没有责任追究"],
    ["廉政档案", "还没有档案"],
    ["问题", expect.stringMatching(/错误/)],
    ["材料", "随时可用"],
  ]);
});

test("W findings stand in the list of problems, under the headers of this workbook, and are mended there", async () => {
  const { session } = await openedOn(
    "2012-10-11",
    supervision({ warnings: [{ ...NOTICE, 处置方式: "诫勉谈话" }] }),
  );
  const { checked } = session.state;
  const finding = checked.findings.find(({ rule }) => rule === "W13")!;
  expect(whereabouts(finding, checked.points, "", sheetsJudged(checked))).toBe("预警处置台账 › N2 批准人");
  const { form, field } = fieldOfFinding(session.state, finding)!;
  await session.perform(setField(session.state, form.line, field.key, "林国栋")!);
  expect(session.state.checked.findings.some(({ rule }) => rule === "W13")).toBe(false);
});

test("it is no department's file: consolidation refuses it with a sentence, and nothing is issued of it", async () => {
  const own = supervision({}).content();
  const { session } = await opened(institutionAtWork());
  expect(() => previewConsolidation(session.state, [{ content: own, sha256: "1" }])).toThrow(
    /是监察室专用工作簿/,
  );
  const closed = await opened(own);
  expect(() => issuedFiles(closed.session.state)).toThrow(/监察室专用工作簿/);
  expect(actions.filter((action) => action.isPossible(closed.session.state)).map(({ id }) => id)).toEqual([
    "check",
    "open-pane",
    "check-line",
  ]);
});

test("Excel hands its tabs over whole", () => {
  const tabs = definitionsOf(supervisionBook).map(({ tab }) => tab);
  expect([...SUPERVISION_BOOK_TABS].sort()).toEqual([...tabs].sort());
});

/** Requests that opening a workbook costs in Excel. */
async function requestsToOpen(content: WorkbookContent): Promise<number> {
  const excel = openContent(content);
  const session = await Session.open(openIn(excel, "1.9"), { today: () => DAY });
  expect(session.state.content.unread ?? []).toEqual([]);
  return excel.syncs;
}

test("opening it costs no more requests than a department's workbook", async () => {
  const { content, file } = sampleInstitution().departments[7]!;
  const department = await requestsToOpen(contentOf(departmentWorkbook(content), file));
  const info = recordOf(institutionInfo, { institution: "清平区人民检察院", year: "2012" });
  const own = await requestsToOpen(contentOf(supervisionWorkbook({ info }), "监察室.xlsx"));
  expect(own).toBeLessThanOrEqual(department);
});
