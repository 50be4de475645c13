import { consolidationPlan, previewConsolidation } from "../../src/session/institution/consolidating";
import { previewSheet } from "../../src/session/institution/preview/preview-sheet";
import { withCells } from "../../src/session/cells";
import type { WorkbookContent } from "../../src/workbook/grid";
import { departmentsFiled, institutionAtWork } from "../support/pane-workbooks";
import { opened, STAFF, staffColumn } from "./fixture";

const chosen = (contents: readonly WorkbookContent[]) =>
  contents.map((content) => ({ content, sha256: content.name }));

test("the page to look at has every line of the preview, under its department, and what changes from what to what", async () => {
  const [office, politics, ...others] = departmentsFiled();
  const { session } = await opened(institutionAtWork());
  const first = previewConsolidation(session.state, chosen([office!, politics!]));
  await session.perform(consolidationPlan(session.state, first));
  const mended = withCells(office!, [
    { sheet: STAFF, row: 4, column: staffColumn("due"), value: "2013-06-30" },
    { sheet: STAFF, row: 5, column: staffColumn("grade"), value: "五级" },
  ]);
  const preview = previewConsolidation(session.state, chosen([mended, ...others.slice(0, 2)]));
  const rows = previewSheet(preview).rows.map(({ cells }) => cells);
  const { added, changed, missing, setAside, conflicts, consolidated } = preview;
  const kinds = ["新增", "变更", "本次未报", "未并入", "冲突", "错误"];
  const count = (kind: string) => rows.filter(([first]) => first === kind).length;
  expect(kinds.map(count)).toEqual([
    added.length,
    changed.flatMap(({ fields }) => fields).length,
    missing.length,
    setAside.length,
    conflicts.length,
    consolidated.result.findings.filter(({ severity }) => severity === "error").length - conflicts.length,
  ]);
  expect(count("新增")).toBeGreaterThan(0);
  expect(count("错误")).toBeGreaterThan(0);
  expect(rows.find(([kind, , , , field]) => kind === "变更" && field === "完成时限")?.slice(4)).toEqual([
    "完成时限",
    "长期",
    "2013-06-30",
  ]);
  // Each department's lines stand below its own heading.
  const headings = rows
    .slice(3)
    .flatMap(([first]) => (typeof first === "string" && !kinds.includes(first) ? [first] : []));
  expect(headings.map((heading) => heading.split("：")[0])).toEqual([
    ...preview.files.map(({ department }) => department),
    "本院工作簿",
  ]);
});
