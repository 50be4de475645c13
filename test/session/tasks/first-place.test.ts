import { departmentWorkbook, type DepartmentWorkbookContent } from "../../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../../src/sample/sample-institution";
import { firstPlace } from "../../../src/session/tasks/first-place";
import { contentOf } from "../../support/image-content";
import { opened, STAFF, staffColumn, type Opened } from "../fixture";

const NOT_REVIEWED = { reviewer: null, opinion: null, reviewedOn: null, signing: null, seal: null };
const NAME = staffColumn("name");

/** 公诉科 as the sample has it: everything done, but for what is said otherwise. */
function prosecution(
  otherwise: (content: DepartmentWorkbookContent) => Partial<DepartmentWorkbookContent> = () => ({}),
): Promise<Opened> {
  const { content, file } = sampleInstitution().departments.find(({ name }) => name === "公诉科")!;
  return opened(contentOf(departmentWorkbook({ ...content, ...otherwise(content) }), file));
}

const at = ({ session }: Opened) => firstPlace(session.state);

test("the first line to be mended, from its left", async () => {
  const pane = await prosecution(({ staff }) => ({
    staff: staff!.map((record, i) => (i === 3 ? { ...record, measures: null } : record)),
  }));
  expect(at(pane)).toEqual({ sheet: STAFF, row: 7, column: NAME });
});

test("an empty register begins on its first line", async () => {
  const pane = await prosecution(() => ({ staff: [], department: [], sheetReviews: [] }));
  expect(at(pane)).toMatchObject({ sheet: STAFF, row: 4 });
});

test("what is filled in waits for its reviewer", async () => {
  const pane = await prosecution(({ staff }) => ({
    sheetReviews: [],
    staff: staff!.map((record) => ({ ...record, ...NOT_REVIEWED })),
  }));
  expect(at(pane)).toEqual({ sheet: STAFF, row: 4, column: NAME });
});

test("a department that is not known is said first", async () => {
  const pane = await prosecution(({ cover }) => ({ cover: { ...cover, department: null, code: null } }));
  expect(at(pane)).toMatchObject({ sheet: "科室信息", column: 2 });
});

test("where nothing is left, the workbook opens as it was saved", async () => {
  expect(at(await prosecution())).toBeNull();
});
