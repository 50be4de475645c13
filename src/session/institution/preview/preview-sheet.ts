import { stack, wideRow, type RowGroup } from "../../../drawing/blocks";
import { CELL, OPTIONAL_HEADER, PURPOSE, SECTION, TITLE } from "../../../drawing/looks";
import { uprightPage } from "../../../drawing/page-set-up";
import { rowHeight, TALLEST_ROW } from "../../../drawing/text-measure";
import { countBySeverity, placeName } from "../../../findings/finding";
import type { InstitutionRow } from "../../../subjects/consolidation/sheets/institution-table";
import type { RowImage, SheetImage } from "../../../workbook/sheet-image";
import type { ConsolidationPreview } from "../consolidating";
import type { ChangedField } from "../../department/approvals";
import { changesByDepartment, UNKNOWN } from "./by-department";

const COLUMNS = [
  { header: "情况", width: 10 },
  { header: "编号", width: 13 },
  { header: "姓名", width: 9 },
  { header: "风险点", width: 36 },
  { header: "栏目", width: 14 },
  { header: "现在的汇总表", width: 34 },
  { header: "汇总以后", width: 34 },
] as const;
const ALL = COLUMNS.length;
const SIZE = CELL.size ?? 11;

/** What a consolidation would do, as a page to look at: every line, department by department. Nothing of it is kept. */
export function previewSheet(preview: ConsolidationPreview): SheetImage {
  const { rows, merged } = stack([
    wideRow(
      { height: 30, cells: [`汇总预览：第 ${preview.consolidated.result.batch} 批`], looks: TITLE },
      ALL,
    ),
    wideRow({ height: 20, cells: [inAll(preview)], looks: PURPOSE }, ALL),
    { rows: [{ height: 24, cells: COLUMNS.map(({ header }) => header), looks: OPTIONAL_HEADER }] },
    ...byDepartment(preview),
  ]);
  return {
    sheet: "汇总预览",
    columns: COLUMNS.map(({ width }) => ({ width })),
    rows,
    merged,
    page: { ...uprightPage, landscape: true, repeatRows: [3, 3] },
  };
}

/** Departments in the order in which their files came; what is said of the institution's own workbook comes last. */
function byDepartment(preview: ConsolidationPreview): readonly RowGroup[] {
  const titles = new Map(
    changesByDepartment(preview).map(
      ({ department, says }) => [department, `${department}：${says}`] as const,
    ),
  );
  const groups = new Map<string, RowGroup[]>([...titles.keys()].map((name) => [name, []]));
  for (const [name, block] of linesOf(preview)) {
    const there = groups.get(name);
    if (there) there.push(block);
    else groups.set(name, [block]);
  }
  return [...groups].flatMap(([name, blocks]) => [
    wideRow({ height: 24, cells: [titles.get(name) ?? name], looks: SECTION }, ALL),
    ...blocks,
  ]);
}

function inAll({ files, added, changed, missing, setAside, consolidated }: ConsolidationPreview): string {
  const { error, warning } = countBySeverity(consolidated.result.findings);
  return `文件 ${files.length} 份，新增 ${added.length}，变更 ${changed.length}，本次未报 ${missing.length}，未并入 ${setAside.length}，错误 ${error}，提醒 ${warning}（提醒在窗格里看）。还没有写入。`;
}

type Line = readonly [department: string, block: RowGroup];

/** What becomes of each line, then what is wrong in the files. */
function linesOf(preview: ConsolidationPreview): readonly Line[] {
  const { added, changed, missing, setAside, conflicts, consolidated } = preview;
  const ofFile = departmentsOfFiles(preview);
  const ofRow = ({ department }: InstitutionRow): string => department ?? UNKNOWN;
  const plain =
    (kind: string) =>
    (row: InstitutionRow): Line => [ofRow(row), line(kind, row)];
  const isConflict = new Set(conflicts);
  const errors = consolidated.result.findings.filter(
    (finding) => finding.severity === "error" && !isConflict.has(finding),
  );
  return [
    ...added.map(plain("新增")),
    ...changed.flatMap(({ row, fields }) =>
      fields.map((field): Line => [ofRow(row), line("变更", row, field)]),
    ),
    ...missing.map(plain("本次未报")),
    ...setAside.map(({ point: { table, entry }, reason }): Line => [
      ofFile(table.file),
      said("未并入", `${table.sheet} 第 ${entry.row} 行：${reason}`),
    ]),
    ...conflicts.map(({ place, message }): Line => [ofFile(place.file), said("冲突", message)]),
    ...errors.map(({ place, message }): Line => [
      ofFile(place.file),
      said("错误", `${placeName(place)}：${message}`),
    ]),
  ];
}

/** The department that a file is of; findings may be about the institution's own workbook. */
function departmentsOfFiles({ files }: ConsolidationPreview): (file: string) => string {
  const names = new Map(files.map(({ read, department }) => [read.file, department ?? UNKNOWN] as const));
  return (file) => names.get(file) ?? OWN;
}

const OWN = "本院工作簿";

function line(kind: string, { riskId, name, point }: InstitutionRow, field?: ChangedField): RowGroup {
  const named = [kind, riskId, name];
  if (!field) return lastOver(named, point ?? "");
  const cells = [...named, point, field.label, field.before ?? "空白", field.now ?? "空白"];
  const texts = cells.map((text, i) => ({ text: text ?? "", width: COLUMNS[i]?.width ?? 0, size: SIZE }));
  return { rows: [{ height: Math.min(TALLEST_ROW, rowHeight(texts)), cells, looks: CELL }] };
}

/** What is said of a line that has no number. */
function said(kind: string, sentence: string): RowGroup {
  return lastOver([kind], sentence);
}

/** A line whose last text goes over all columns that are left. */
function lastOver(before: readonly (string | null)[], text: string): RowGroup {
  const width = COLUMNS.slice(before.length).reduce((sum, column) => sum + column.width, 0);
  const rest = Array.from({ length: ALL - before.length - 1 }, () => null);
  const height = Math.min(TALLEST_ROW, rowHeight([{ text, width, size: SIZE }]));
  const row: RowImage = { height, cells: [...before, text, ...rest], looks: CELL };
  return { rows: [row], merged: [{ top: 1, left: before.length + 1, bottom: 1, right: ALL }] };
}
