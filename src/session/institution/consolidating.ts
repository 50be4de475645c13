import { CONTENT } from "../../subjects/consolidation/books";
import type { SetAside } from "../../subjects/consolidation/choosing/submission";
import { consequencesOf } from "../../findings/rule";
import type { Finding, Severity } from "../../findings/finding";
import type { CheckedFile } from "../../flows/checking/check-department";
import { checkWorkbook } from "../../flows/checking/check";
import { consolidateWorkbooks, type Consolidated } from "../../flows/consolidating/consolidate";
import { receipts } from "../../flows/consolidating/receipts";
import { expectOpenKind } from "../../flows/kinds";
import { institutionBook, institutionSheets, pageTabsOf } from "../../books";
import { institutionTable, type InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import type { WorkbookContent } from "../../workbook/grid";
import { HostError } from "../../workbook/host-error";
import type { CellChange } from "../../workbook/live/live-workbook";
import type { WorkbookImage } from "../../workbook/sheet-image";
import type { Point } from "../../subjects/registers/point";
import type { ChangedField } from "../department/approvals";
import type { FindingGroup } from "../findings/findings-view";
import { cellOfLine } from "../../drawing/line-cells";
import { withOverview } from "../../flows/year/overview/overview-sheet";
import { institutionOf, REDRAWN } from "./institution";
import type { Plan } from "../plan";
import type { SessionState } from "../state";

/** A department workbook that was chosen, read. */
export interface ChosenFile {
  readonly content: WorkbookContent;
  readonly sha256: string;
}

/** A row of 汇总表 that will say something else. */
interface ChangedRow {
  readonly row: InstitutionRow;
  readonly fields: readonly ChangedField[];
}

/** What a consolidation would do; nothing is written yet. */
export interface ConsolidationPreview {
  readonly consolidated: Consolidated;
  readonly files: readonly CheckedFile[];
  readonly added: readonly InstitutionRow[];
  readonly changed: readonly ChangedRow[];
  readonly missing: readonly InstitutionRow[];
  readonly setAside: readonly SetAside[];
  /** D06: department and institution say different things. */
  readonly conflicts: readonly Finding[];
  /** Departments that sent several files (D03), with the names of these. */
  readonly several: readonly { readonly department: string; readonly files: readonly string[] }[];
}

/** Walks the chosen files through to the result. `preferred` names those that count where a department sent several. */
export function previewConsolidation(
  state: SessionState,
  chosen: readonly ChosenFile[],
  preferred: ReadonlySet<string> = new Set(),
): ConsolidationPreview {
  const institution = institutionOf(state);
  const { today } = state;
  for (const { content } of chosen) expectOpenKind(content);
  const checked = chosen.map(({ content, sha256 }) => ({
    checked: checkWorkbook(content, { stage: "汇总", today, institution }),
    sha256,
  }));
  refuseInstitutions(checked.map((one) => one.checked));
  const target = state.content.name;
  const consolidated = consolidateWorkbooks(institution, checked, {
    ...{ today, by: null, preferred, target },
    drawnOver: REDRAWN,
  });
  const { table, setAside, findings } = consolidated.result;
  const before = new Map(institution.books.table.map((row) => [row.riskId, row] as const));
  return {
    consolidated,
    files: checked.map((one) => one.checked),
    added: table.filter(({ riskId }) => !before.has(riskId)),
    changed: table.flatMap((row) => changedRow(before.get(row.riskId), row)),
    missing: table.filter(
      (row) => row.status === "本次未报" && before.get(row.riskId)?.status !== "本次未报",
    ),
    setAside,
    conflicts: findings.filter((finding) => consequencesOf(finding).settles === "conflict"),
    several: severalOf(checked.map((one) => one.checked)),
  };
}

function refuseInstitutions(files: readonly CheckedFile[]): void {
  const own = files.find(({ kind }) => kind === "institution");
  if (own)
    throw new HostError(
      "wrong-kind",
      `“${own.read.file}”是院工作簿，不能当科室工作簿汇总。请只选科室交来的文件。`,
    );
}

function changedRow(before: InstitutionRow | undefined, row: InstitutionRow): readonly ChangedRow[] {
  if (!before) return [];
  const fields = CONTENT.filter((key) => before[key] !== row[key]).map((key) => ({
    label: institutionTable.columns[key].header,
    before: before[key],
    now: row[key],
  }));
  return fields.length > 0 ? [{ row, fields }] : [];
}

function severalOf(files: readonly CheckedFile[]): ConsolidationPreview["several"] {
  const byDepartment = new Map<string, string[]>();
  for (const { department, read } of files)
    if (department !== null)
      byDepartment.set(department, [...(byDepartment.get(department) ?? []), read.file]);
  return [...byDepartment]
    .filter(([, names]) => names.length > 1)
    .map(([department, names]) => ({ department, files: names }));
}

/** Findings about one workbook, with its lines to say whose they are. */
interface FileFindings extends FindingGroup {
  readonly points: readonly Point[];
}

/**
 * What is found of one severity, file by file in official order: `公诉科（07-公诉科.xlsx）`; what the institution's own workbook
 * has to mend comes first.
 */
export function findingsByFile(
  { content, checked }: SessionState,
  preview: ConsolidationPreview,
  severity: Severity,
): readonly FileFindings[] {
  const { findings, own } = preview.consolidated.result;
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== severity) continue;
    const { file } = finding.place;
    const there = byFile.get(file);
    if (there) there.push(finding);
    else byFile.set(file, [finding]);
  }
  const files = new Map(preview.files.map((one) => [one.read.file, one] as const));
  return [...byFile].map(([file, found]) => {
    if (file === content.name)
      return { name: "本院工作簿", findings: found, points: [...checked.points, ...own] };
    const one = files.get(file);
    const name = one?.department ? `${one.department}（${file}）` : file;
    return { name, findings: found, points: one?.points ?? [] };
  });
}

/** Sheets that people fill in keep standing as they are. */
const UNTOUCHED = new Set(institutionSheets.map(({ tab }) => tab).filter((tab) => !REDRAWN.has(tab)));

/** 写入汇总: the program's sheets drawn anew, numbers written into the institution's own register. One step to undo. */
export function consolidationPlan(
  state: SessionState,
  { consolidated, added, changed, missing, setAside }: ConsolidationPreview,
): Plan {
  const { result } = consolidated;
  const image = withOverview(consolidated.image, consolidated.books, state.content.name, state.today);
  const there = new Set(state.content.sheets.map(({ sheet }) => sheet));
  const drawn = new Set([...institutionSheets.map(({ tab }) => tab), ...pageTabsOf(institutionBook)]);
  return {
    label: batchLabel(result.batch),
    sentences: [
      `汇总表将有 ${result.table.length} 个风险点：新增 ${added.length}，变更 ${changed.length}，本次未报 ${missing.length}。`,
      ...(setAside.length > 0 ? [`未并入 ${setAside.length} 行，原因见“未并入清单”。`] : []),
      "单位信息、机构设置、人员名册、重点排查清单不动；汇总表、体系表、统计表、核查结果等重新生成。",
      ...consolidated.notes,
    ],
    changes: newNumbers(consolidated),
    // Lists and guide are as they were, unless the workbook never had them.
    images: image.sheets.filter(
      ({ sheet, state: visibility }) =>
        !UNTOUCHED.has(sheet) &&
        (drawn.has(sheet) || isResult(sheet) || !there.has(sheet) || visibility === undefined),
    ),
    reveal: { sheet: institutionTable.tab, row: 1, column: 1 },
  };
}

/** What the step is called that writes a batch. */
export function batchLabel(batch: string): string {
  return `写入第 ${batch} 批汇总`;
}

/** 体系表 may go over several sheets, and has a summary. */
function isResult(sheet: string): boolean {
  return /^(?:体系表|廉政风险防控体系表)/.test(sheet);
}

function newNumbers({ result }: Consolidated): readonly CellChange[] {
  return result.own.flatMap((point) => {
    const riskId = result.numbers.get(point) ?? null;
    const isNew = riskId !== null && riskId !== (point.record.riskId ?? null);
    return isNew ? [cellOfLine(point.table, point.entry.row, "riskId", riskId)] : [];
  });
}

/** 回执: each department's rows with numbers and findings, file by file. */
export function receiptFiles(
  state: SessionState,
  { consolidated }: ConsolidationPreview,
): ReadonlyMap<string, WorkbookImage> {
  return new Map(
    receipts(institutionOf(state), consolidated.result).map(({ file, image }) => [file, image] as const),
  );
}
