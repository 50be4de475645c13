import { consolidationPlan, previewConsolidation } from "../../src/session/institution/consolidating";
import { departmentStandings } from "../../src/session/institution/institution";
import { returnedFiles } from "../../src/session/institution/returned-files";
import { returnedDepartments } from "../../src/session/institution/returning";
import { isPaper } from "../../src/paper/paper-image";
import { withCells } from "../../src/session/cells";
import type { WorkbookContent } from "../../src/workbook/grid";
import { alone } from "../support/layouts";
import { departmentsFiled, institutionAtWork } from "../support/pane-workbooks";
import { opened, STAFF, staffColumn, type Opened } from "./fixture";

const filed = (name: string) => departmentsFiled().find((one) => one.name.includes(name))!;

/** A department's workbook with other words in a field of a row. */
function mended(
  content: WorkbookContent,
  row: number,
  key: Parameters<typeof staffColumn>[0],
  value: string,
): WorkbookContent {
  return withCells(content, [{ sheet: STAFF, row, column: staffColumn(key), value }]);
}

async function consolidated(...contents: readonly WorkbookContent[]): Promise<Opened> {
  const pane = await opened(institutionAtWork());
  await write(pane, 1, contents);
  return pane;
}

async function write({ session }: Opened, round: number, contents: readonly WorkbookContent[]) {
  const chosen = contents.map((content) => ({ content, sha256: `${content.name} ${round}` }));
  await session.perform(consolidationPlan(session.state, previewConsolidation(session.state, chosen)));
}

const returnedBy = ({ session }: Opened) =>
  returnedDepartments(session.state).map(({ department, rows, findings }) => [
    department,
    rows.length,
    findings.some(({ severity }) => severity === "错误"),
  ]);

test("before the first consolidation nobody has anything to mend", async () => {
  expect(returnedBy(await opened(institutionAtWork()))).toEqual([]);
});

test("a department with a row sent back, and one with an error, have something to mend; the others have not", async () => {
  const pane = await consolidated(
    mended(filed("公诉科"), 4, "opinion", "退回：措施不具体"),
    mended(filed("办公室"), 4, "grade", "四级"),
    filed("监察室"),
  );
  expect(returnedBy(pane)).toEqual([
    ["办公室", 0, true],
    ["公诉科", 1, true],
  ]);
});

test("each gets a file of its own rows and findings, and of nobody else's", async () => {
  const pane = await consolidated(
    mended(filed("公诉科"), 4, "opinion", "退回：措施不具体"),
    mended(filed("办公室"), 4, "grade", "四级"),
  );
  const { state } = pane.session;
  const files = await returnedFiles(state, returnedDepartments(state), ["sheet", "document"]);
  const parts = [...files].map(([file, image]) => [
    file,
    "title" in image ? image.title : "sheets" in image && image.sheets.map(({ sheet }) => sheet),
  ]);
  expect(parts).toEqual([
    [expect.stringMatching(/^\d\d-办公室-退回清单\.xlsx$/), ["核查结果"]],
    [
      expect.stringMatching(/^\d\d-办公室-退回清单\.docx$/),
      expect.stringMatching(/人民检察院办公室退回清单$/),
    ],
    [expect.stringMatching(/^\d\d-公诉科-退回清单\.xlsx$/), ["退回清单", "核查结果"]],
    [
      expect.stringMatching(/^\d\d-公诉科-退回清单\.docx$/),
      expect.stringMatching(/人民检察院公诉科退回清单$/),
    ],
  ]);
  for (const [file, image] of files) {
    const others = file.includes("公诉科") ? "办公室" : "公诉科";
    expect(JSON.stringify(image)).not.toContain(others);
  }
});

test("of a list of several departments each hears of its own rows alone, and both of the list as a whole", async () => {
  const line = (department: string, name: string, grade: string) => [
    department,
    name,
    "内勤",
    "收发材料",
    "岗位职责",
    `${name}泄露材料内容`,
    grade,
    "双人收发并登记",
    name,
  ];
  const list = alone([
    ["科室", "姓名", "岗位", "岗位职责", "风险类别", "风险点", "风险等级", "防控措施", "责任人"],
    line("公诉科", "刘春晖", "四级"),
    line("办公室", "李建华", "五级"),
  ]).called("附件1.xlsx");
  const { session } = await consolidated(list.content());
  const heard = returnedDepartments(session.state).map(({ department, findings }) => {
    const said = JSON.stringify(findings.map(({ value, message }) => [value, message]));
    return [
      department,
      said.includes("四级"),
      said.includes("五级"),
      findings.some(({ cell }) => cell === null),
    ];
  });
  expect(heard).toEqual([
    ["办公室", false, true, true],
    ["公诉科", true, false, true],
  ]);
});

test("what was sent back waits, whoever files meanwhile", async () => {
  const pane = await consolidated(mended(filed("公诉科"), 4, "opinion", "退回：措施不具体"));
  await write(pane, 2, [filed("办公室")]);
  expect(returnedBy(pane).map(([department, rows]) => [department, rows])).toEqual([["公诉科", 1]]);
  const standing = departmentStandings(pane.session.state).find(({ name }) => name === "公诉科");
  expect(standing).toMatchObject({ standing: "有退回", reasons: ["审核意见是退回"] });
});

test("what was mended in the next round is asked for no more", async () => {
  const pane = await consolidated(mended(filed("公诉科"), 4, "opinion", "退回：措施不具体"), filed("办公室"));
  await write(pane, 2, [filed("公诉科")]);
  expect(returnedBy(pane)).toEqual([]);
});

test("the document says all that the sheet says: round, file, each row and each sentence", async () => {
  const pane = await consolidated(
    mended(mended(filed("公诉科"), 4, "opinion", "退回：措施不具体"), 5, "grade", "四级"),
  );
  const { state } = pane.session;
  const [returned] = returnedDepartments(state);
  expect(returned).toMatchObject({ batch: "2012-01", files: [filed("公诉科").name] });
  const [paper] = (await returnedFiles(state, [returned!], ["document"])).values();
  const said = JSON.stringify(paper);
  for (const { name, point } of returned!.rows) expect(said).toContain(`${name}：${point}`);
  for (const { message } of returned!.findings) expect(said).toContain(JSON.stringify(message).slice(1, -1));
  expect(said).toContain("第2012-01批");
  expect(paper && isPaper(paper) && paper.day).toBe(state.today);
});
