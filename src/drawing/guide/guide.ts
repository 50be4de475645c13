import { departmentBook, institutionBook, sheetsOf, type BookDefinition } from "../../books";
import { sheetReview } from "../../subjects/registers/sheets/cover";
import { keysOf, type SheetDefinition } from "../../sheets/define-sheet";
import { GUIDE_TAB } from "../../books/pane-sheets";
import type { SheetImage } from "../../workbook/sheet-image";
import { isOpen } from "../column-looks";
import * as texts from "./guide-texts";
import { PROSE, QUOTE } from "../looks";
import { drawProse, type ProseBlock } from "./prose-sheet";
import { requiredName } from "../validations";

/** Drawn once: a hundred departments have the same one. */
const departmentGuides = new Map<boolean, SheetImage>();

/** 填表说明 of a department workbook; the leadership's knows no 科室 register. */
export function departmentGuide(leaders: boolean): SheetImage {
  const drawn = departmentGuides.get(leaders) ?? drawDepartmentGuide(leaders);
  departmentGuides.set(leaders, drawn);
  return drawn;
}

function drawDepartmentGuide(leaders: boolean): SheetImage {
  const steps = leaders ? texts.LEADERSHIP_STEPS : texts.DEPARTMENT_STEPS;
  const explained = explainedIn(departmentBook).filter(({ level }) => !(leaders && level === "科室"));
  return guide("廉政风险防控工作簿填表说明", steps, explained);
}

function explainedIn(book: BookDefinition): readonly SheetDefinition[] {
  return sheetsOf(book).flatMap(([, { definition, explained }]) => (explained ? [definition] : []));
}

/** 填表说明 of the institution workbook. */
export function institutionGuide(): SheetImage {
  return guide("院工作簿填表说明", texts.INSTITUTION_STEPS, explainedIn(institutionBook));
}

/** 填表说明 of a workbook whose sheets speak for themselves: steps, and what each sheet asks. */
export function plainGuide(title: string, steps: readonly string[], book: BookDefinition): SheetImage {
  return drawProse(GUIDE_TAB, title, [
    { heading: "怎样使用", paragraphs: steps, look: PROSE },
    { heading: "填写习惯", paragraphs: texts.HABITS, look: PROSE },
    ...explainedIn(book).map(columnsBlock),
  ]);
}

function guide(title: string, steps: readonly string[], definitions: readonly SheetDefinition[]): SheetImage {
  return drawProse(GUIDE_TAB, title, [
    { heading: "怎样填写", paragraphs: steps, look: PROSE },
    { heading: "填写习惯", paragraphs: texts.HABITS, look: PROSE },
    { heading: "风险等级", paragraphs: texts.GRADE_DEFINITIONS, look: QUOTE },
    {
      heading: "谁评定、谁审核（方案三（二）2）",
      table: { headers: ["哪些风险点", "评定", "审核"], lines: texts.REVIEWERS },
    },
    ...definitions.map(columnsBlock),
  ]);
}

/** What a sheet asks of its columns, in the definition's own words. */
function columnsBlock(definition: SheetDefinition): ProseBlock {
  const columns = keysOf(definition).map((key) => definition.columns[key]);
  const lines = columns.flatMap((column) =>
    column
      ? [[column.header, isOpen(definition, column) ? requiredName(column) : "程序填写", column.says]]
      : [],
  );
  const name = definition === sheetReview ? "整表审核" : definition.tab;
  return {
    heading: name,
    paragraphs: [definition.purpose],
    look: PROSE,
    table: { headers: ["项目", "是否必填", "要求"], lines },
  };
}
