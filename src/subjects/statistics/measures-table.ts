import { DONE } from "../../sheets/words";
import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import { countRow, gradeWords, headerRow, type CountLooks } from "../system-table/grade-table";
import type { RowGroup } from "../../drawing/blocks";
import { crossCounts } from "./cross-counts";

/** Stands for measures, or 落实情况, that nobody filled in. */
const UNFILLED = "未填写";
/** What becomes of measures, the worst first, as people filled it in. */
export const MEASURE_WORDS = [...DONE, UNFILLED] as const;

/** 等级 × 落实情况 with totals. */
export function measuresTable(rows: readonly InstitutionRow[], looks: CountLooks): RowGroup {
  const grades = gradeWords(rows);
  const states = { words: MEASURE_WORDS, wordOf: stateOf };
  const ofGrade = { words: grades, wordOf: ({ grade }: InstitutionRow) => grade ?? UNGRADED };
  const { lines, all } = crossCounts(rows, ofGrade, states);
  return {
    rows: [
      headerRow(["风险等级", ...MEASURE_WORDS, ALL], looks),
      ...grades.map((grade, i) => countRow(grade, lines[i]!, looks.label, looks.count)),
      countRow(ALL, all, looks.total, looks.total),
    ],
  };
}

const UNGRADED = "未评级";
const ALL = "合计";

function stateOf({ measures, done }: InstitutionRow): string {
  return measures === null ? UNFILLED : (done ?? UNFILLED);
}
