import { departmentSheets, institutionSheets } from "../../src/books";
import { deflate } from "../../src/hosts/file/disk/formats/deflate";
import { readBytes } from "../../src/hosts/file/disk/formats/read-file";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { FIRST_ROW } from "../../src/drawing/draw-sheet";
import { consolidationPlan, previewConsolidation } from "../../src/session/institution/consolidating";
import { findingsPlan } from "../../src/session/findings/findings-sheet";
import { systemTablePlan } from "../../src/session/institution/printing";
import { rowForm, setField } from "../../src/session/line/row-form";
import { departmentWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import { recordOf } from "../../src/sheets/define-sheet";
import { gradeChanges } from "../../src/subjects/grade-changes/sheets/grade-changes";
import { sheetReview } from "../../src/subjects/registers/sheets/cover";
import { institutionTable } from "../../src/subjects/consolidation/sheets/institution-table";
import { batches, findingsSheet } from "../../src/subjects/consolidation/sheets/ledgers";
import { systemTable } from "../../src/subjects/system-table/sheets/system-table";
import { openIn } from "../hosts/office/door";
import { openContent } from "../office-host/open-content";
import { alone } from "../support/layouts";
import { contentOf } from "../support/image-content";
import { cellIn, fieldOf, formOf, lineFormContract } from "../support/line-forms";
import { MemoryLiveWorkbook } from "../support/memory-live-workbook";
import { departmentsFiled, institutionAtWork } from "../support/pane-workbooks";
import { opened, type Opened } from "./fixture";

lineFormContract("Excel", (image, file) =>
  Promise.resolve(openIn(openContent(contentOf(image, file)), "1.9")),
);

lineFormContract(
  "a file",
  async (image, file) => new MemoryLiveWorkbook(await readBytes(file, await writeWorkbook(image, deflate))),
);

test("above the first line, and on a sheet that is none of ours, there is no form", async () => {
  const { session } = await opened();
  for (const [sheet, row] of [
    ["人员名册", 3],
    ["科室信息", 1],
    ["填表说明", 5],
    ["没有这张表", 4],
  ] as const)
    expect(rowForm(session.state, { sheet, row })).toBeNull();
});

test("a line is called by the name of its person, or by what stands first in it", async () => {
  const { session } = await opened();
  const headings = ["人员名册", "科室信息"].map(
    (sheet) => rowForm(session.state, { sheet, row: 5 })?.heading,
  );
  expect(headings).toEqual([expect.stringMatching(/^人员名册第 5 行 \p{Script=Han}{2,4}$/u), "科室信息"]);
});

test.each([
  ["新增", false],
  ["升级", true],
])("等级调整记录, %s without 风险点编号: asked for it %s, as the check does", async (change, asks) => {
  const { content } = sampleInstitution().departments.find(({ name }) => name === "公诉科")!;
  const line = recordOf(gradeChanges, { change, to: "三级", reason: "新职权带来的风险" });
  const image = departmentWorkbook({ ...content, gradeChanges: [line] });
  const { session } = await opened(contentOf(image, "07-公诉科.xlsx"));
  const field = fieldOf(formOf(session, gradeChanges.tab, FIRST_ROW), "riskId");
  const told = session.state.checked.findings.filter((one) => one.rule === "F01" && one.field === "riskId");
  expect([field.required, field.asks, told.length > 0]).toEqual([asks, asks, asks]);
});

/** The institution's workbook after a batch, with everything that the program draws in it. */
async function afterBatch(): Promise<Opened> {
  const pane = await opened(institutionAtWork());
  const { session } = pane;
  const chosen = departmentsFiled()
    .slice(0, 2)
    .map((content) => ({ content, sha256: content.name }));
  await session.perform(consolidationPlan(session.state, previewConsolidation(session.state, chosen)));
  await session.perform(findingsPlan(session.state));
  await session.perform(systemTablePlan(session.state, { paper: "A3", date: "2012-12-01" }));
  return pane;
}

test("every sheet that people see offers a form with each of its columns", async () => {
  const books = [
    [departmentSheets, await opened()],
    [institutionSheets, await afterBatch()],
  ] as const;
  for (const [sheets, { session }] of books)
    for (const definition of sheets.filter(({ state }) => state === "visible")) {
      const { tab, id, columns } = definition;
      const form = formOf(session, tab, id === sheetReview.id ? "干警岗位" : FIRST_ROW);
      const keys = form.parts.flatMap(({ fields }) => fields.map(({ key }) => key));
      // 体系表 has the column when a row fills it.
      const expected = Object.keys(columns).filter((key) => key !== "norm" || keys.includes(key));
      expect([id, keys.toSorted()]).toEqual([id, expected.toSorted()]);
    }
});

test("of what the program draws, corrections of 风险点汇总表 are taken, everything else is read alone", async () => {
  const { session } = await afterBatch();
  const table = formOf(session, institutionTable.tab, 4);
  const place = {
    sheet: institutionTable.tab,
    row: 4,
    column: Object.keys(institutionTable.columns).indexOf("measures") + 1,
  };
  await session.perform(setField(session.state, table.line, "measures", "本院改定的措施。")!);
  expect(cellIn(await session.workbook.read(), place)).toBe("本院改定的措施。");
  expect(["riskId", "status", "source"].map((key) => fieldOf(table, key).control)).toEqual([
    "fixed",
    "fixed",
    "fixed",
  ]);
  const controls = [batches, findingsSheet, systemTable].map(({ tab }) => [
    tab,
    ...new Set(formOf(session, tab, 4).parts.flatMap(({ fields }) => fields.map(({ control }) => control))),
  ]);
  expect(controls).toEqual([batches, findingsSheet, systemTable].map(({ tab }) => [tab, "fixed"]));
});

test.each([
  [
    "风险点 and 表现形式 in two cells",
    ["风险点", "表现形式"],
    ["擅自处理线索", "压案不查。"],
    "point",
    "擅自处理线索：压案不查。",
  ],
  ["a tick below 一级, 二级, 三级", ["一级", "二级", "三级"], [null, "√", null], "grade", "二级"],
] as const)(
  "%s is read in the form and not typed over: one cell cannot hold it",
  async (_, heads, cells, key, value) => {
    const head = ["姓名", "岗位", "风险类别", ...(key === "point" ? [] : ["风险点"]), ...heads, "防控措施"];
    const line = [
      "李四",
      "侦查员",
      "思想道德",
      ...(key === "point" ? [] : ["压案不查。"]),
      ...cells,
      "双人办案。",
    ];
    const { session } = await opened(alone([head, line], [], "岗位风险点登记表").content());
    const form = formOf(session, "岗位风险点登记表", 2);
    expect(fieldOf(form, key)).toMatchObject({ value, control: "fixed", elsewhere: "在表里填写" });
    expect(setField(session.state, form.line, key, "三级")).toBeNull();
  },
);
