import {
  cover,
  sheetReview,
  type CoverRecord,
  type SheetReviewRecord,
} from "../../subjects/registers/sheets/cover";
import {
  departmentRegister,
  type DepartmentRecord,
} from "../../subjects/registers/sheets/department-register";
import { gradeChanges, type GradeChangeRecord } from "../../subjects/grade-changes/sheets/grade-changes";
import { roster, type PersonRecord } from "../../subjects/institution/sheets/roster";
import { staffRegister, type StaffRecord } from "../../subjects/registers/sheets/staff-register";
import { TEMPLATE_VERSION } from "../../sheets/template-version";
import { LEADERSHIP_CODE } from "../../sheets/words";
import type { SheetImage, WorkbookImage } from "../../workbook/sheet-image";
import { opensPane } from "../../workbook/live/pane-catalogue";
import { drawForm } from "../../drawing/draw-form";
import { columnRange, drawSheet, type PreservedCells } from "../../drawing/draw-sheet";
import { departmentGuide } from "../../drawing/guide/guide";
import { drawLists } from "../../drawing/lists-sheet";
import { sheetReviewTable } from "../../subjects/registers/pages/sheet-review-table";

/** What a department workbook holds; canonical records, as read or as prefilled. */
export interface DepartmentWorkbookContent {
  readonly cover: CoverRecord;
  readonly sheetReviews?: readonly SheetReviewRecord[];
  readonly roster: readonly PersonRecord[];
  readonly staff?: readonly StaffRecord[];
  readonly department?: readonly DepartmentRecord[];
  readonly gradeChanges?: readonly GradeChangeRecord[];
  /** What the sheets held besides canonical values, by definition's id. */
  readonly kept?: ReadonlyMap<string, PreservedCells>;
  /** 加载项目录 of 单位信息: the pane opens with the workbook. */
  readonly catalogue?: string | null;
  /** Further sheets at the end, such as 核查结果 in a receipt. */
  readonly extra?: readonly SheetImage[];
}

/** People who join later get a line below the roster; the drop-downs know these lines too. */
const SPARE_PEOPLE = 20;

/** 科室工作簿, issued empty, filled in, or handed back: every tab in its order. */
export function departmentWorkbook(content: DepartmentWorkbookContent): WorkbookImage {
  const { code } = content.cover;
  return {
    sheets: [
      departmentGuide(code === LEADERSHIP_CODE),
      ...departmentTabs(content),
      ...(content.extra ?? []),
      ...[drawLists() ?? []].flat(),
    ],
    properties: {
      "IRPC.Kind": "department",
      "IRPC.Version": String(TEMPLATE_VERSION),
      ...(code !== null && { "IRPC.Department": code }),
      ...opensPane(content.catalogue),
    },
  };
}

function departmentTabs(content: DepartmentWorkbookContent): readonly SheetImage[] {
  const leaders = content.cover.code === LEADERSHIP_CODE;
  const names = columnRange(roster, "name", content.roster.length + SPARE_PEOPLE);
  const kept = ({ id }: { readonly id: string }) => content.kept?.get(id);
  const registers = [
    drawSheet(staffRegister, content.staff, { offers: { name: names }, kept: kept(staffRegister) }),
    // The leadership answers for 单位 points, not for a 科室 of its own.
    ...(leaders
      ? []
      : [drawSheet(departmentRegister, content.department, { kept: kept(departmentRegister) })]),
  ];
  return [
    coverTab(content, leaders, names),
    drawSheet(roster, content.roster, { kept: kept(roster) }),
    ...registers,
    drawSheet(gradeChanges, content.gradeChanges, { kept: kept(gradeChanges) }),
  ];
}

function coverTab(
  { cover: record, sheetReviews = [], kept }: DepartmentWorkbookContent,
  leaders: boolean,
  names: string,
): SheetImage {
  const scopes = leaders ? ["干警岗位", "负责人本人"] : undefined;
  return drawForm(cover, record, {
    kept: kept?.get(cover.id),
    offers: { filledBy: names, chair: names, recorder: names },
    below: sheetReviewTable(sheetReviews, scopes, {
      offers: { registrar: names },
      kept: kept?.get(sheetReview.id),
    }),
  });
}
