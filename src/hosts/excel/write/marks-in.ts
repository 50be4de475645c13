import type { MarksInWorkbook } from "../../../workbook/live/live-workbook";
import type { ExcelDoor } from "../door";
import { visit } from "../excel-error";

/**
 * Findings over the cells of Excel's sheets, as conditional formats of our own: cells, their looks and others' formats stay as they
 * are. What lays them comes when somebody asks for the first time.
 */
export function marksIn(door: ExcelDoor): MarksInWorkbook {
  // Until somebody lays them or asks, nobody knows what an earlier visit left.
  let areLaid: boolean | null = null;
  return {
    async lay(sheets, marks) {
      if (areLaid === false && marks.length === 0) return;
      const { layAll } = await import("./lay-marks");
      await visit(door, (context) => layAll(context, sheets, marks));
      areLaid = marks.length > 0;
    },
    async areLaid(sheets) {
      if (areLaid !== null) return areLaid;
      const { areAnyLaid } = await import("./lay-marks");
      areLaid = await visit(door, (context) => areAnyLaid(context, sheets));
      return areLaid;
    },
  };
}
