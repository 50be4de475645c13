import { departmentWorkbook } from "../../src/flows/workbooks/workbooks";
import { sampleInstitution } from "../../src/sample/sample-institution";
import type { SheetImage, WorkbookImage } from "../../src/workbook/sheet-image";

export const ROWS = 1500;
export const COLUMNS = 25;
/** Registers and sheets of years before, each as long: six in all with 1,500 rows. */
export const OLD_SHEETS = ["旧台账1", "旧台账2", "旧台账3", "旧台账4"] as const;

const DEPARTMENT = "公诉科";
const LOOK = { font: "宋体", size: 10.5, border: "thin", wrap: true, vertical: "middle" } as const;

/** A department's workbook far larger than any: 1,500 points of people and as many of the department. */
export function largeWorkbook(): WorkbookImage {
  const sample = sampleInstitution().departments.find(({ name }) => name === DEPARTMENT);
  if (!sample) throw new Error(`the sample institution has no ${DEPARTMENT}`);
  const { content } = sample;
  return departmentWorkbook({
    ...content,
    staff: many(content.staff ?? []),
    department: many(content.department ?? []),
    extra: OLD_SHEETS.map(oldSheet),
  });
}

/** Lines over and over, each with a number and a text of its own: 1,500 findings. */
function many<
  R extends {
    readonly riskId: string | null;
    readonly point: string | null;
    readonly measures: string | null;
  },
>(lines: readonly R[]): readonly R[] {
  return Array.from({ length: ROWS }, (_, i) => {
    const line = lines[i % lines.length]!;
    const riskId = line.riskId?.replace(/\d+$/, String(i + 1).padStart(4, "0")) ?? null;
    // Every second line has something to say about.
    const measures = i % 2 === 0 ? line.measures : null;
    return { ...line, riskId, measures, point: `${line.point ?? ""}（情形${i + 1}）` };
  });
}

/** Every cell holds text, so that an empty place on the screen is a hole. */
function oldSheet(sheet: string): SheetImage {
  const cells = (row: number) => Array.from({ length: COLUMNS }, (_, i) => `第${row}行第${i + 1}列的内容`);
  return {
    sheet,
    columns: Array.from({ length: COLUMNS }, () => ({ width: 14 })),
    rows: Array.from({ length: ROWS }, (_, i) => ({ height: 30, cells: cells(i + 1), looks: LOOK })),
  };
}
