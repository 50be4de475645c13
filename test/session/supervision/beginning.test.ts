import { openInstitution } from "../../../src/flows/open-institution";
import { Session } from "../../../src/session/session";
import { bookBeside, newSupervisionPlan } from "../../../src/session/supervision/beginning";
import { supervisionTasks } from "../../../src/session/supervision/tasks";
import { tasksAtHand } from "../../../src/session/tasks/task";
import type { WorkbookContent } from "../../../src/workbook/grid";
import { contentOf } from "../../../src/workbook/content-of-image";
import { department } from "../../support/books";
import { MemoryLiveWorkbook } from "../../support/memory-live-workbook";
import { institutionAtWork } from "../../support/pane-workbooks";
import { Book, tab } from "../../support/sheets";

/** 新建监察室专用工作簿: in a workbook that is none of ours yet, or as one of its own beside the institution's. */

const today = () => "2012-11-30";
const opened = (content: WorkbookContent) => Session.open(new MemoryLiveWorkbook(content), { today });

test("in a blank workbook: its sheets beside what was there, 单位信息 as the institution's, its tasks at once; undone whole", async () => {
  const session = await opened(new Book("工作簿1.xlsx", [tab("Sheet1", [["别的"]])]).content());
  const institution = openInstitution(institutionAtWork());
  const plan = newSupervisionPlan(session.state, institution);
  expect(plan.sentences.join("")).toMatch(/预警处置台账.*抄来.*原有的工作表不动.*只由监察室保管.*接着请核对/);
  await session.perform(plan);
  const { kind, content, checked } = session.state;
  expect(kind).toBe("supervision");
  expect(content.sheets.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(["Sheet1", "单位信息", "信息档案库", "预警处置台账", "责任追究", "假日表"]),
  );
  expect(checked.read.institution.info?.record.institution).toBe(institution.house.institution);
  expect(checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(tasksAtHand(session.state, supervisionTasks).length).toBeGreaterThan(3);
  await session.undo();
  expect([session.state.kind, session.state.content.sheets.map(({ sheet }) => sheet)]).toEqual([
    "other",
    ["Sheet1"],
  ]);
});

test("beside the institution's workbook: a file of its own, and that workbook is left as it was", async () => {
  const session = await opened(institutionAtWork());
  const before = session.state.content;
  const [[name, image] = []] = bookBeside(session.state);
  expect(name).toBe("监察室专用工作簿.xlsx");
  const made = await Session.open(new MemoryLiveWorkbook(contentOf(image!, name!)), { today });
  expect([made.state.kind, session.state.content === before]).toEqual(["supervision", true]);
});

test("beside any other workbook it is refused with a sentence", async () => {
  const session = await opened(department().content());
  expect(() => bookBeside(session.state)).toThrow("请给出院工作簿");
});
