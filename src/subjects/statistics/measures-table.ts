import { groupBy } from "../../merging/group-by";
import { DONE } from "../../sheets/words";
import type { InstitutionRow } from "../consolidation/sheets/institution-table";
import { countRow, gradeWords, headerRow, type CountLooks } from "../system-table/grade-table";
import type { RowGroup } from "../../drawing/blocks";

/** Stands for measures, or 落实情况, that nobody filled in. */
const UNFILLED = "未填写";
/** What becomes of measures, the worst first, as people filled it in. */
export const MEASURE_WORDS = [...DONE, UNFILLED] as const;

/** 等级 × 落实情况 with totals. */
export function measuresTable(rows: readonly InstitutionRow[], looks: CountLooks): RowGroup {
  const counts = (of: readonly InstitutionRow[]) => {
    const said = groupBy(of, stateOf);
    return [...MEASURE_WORDS.map((word) => said.get(word)?.length ?? 0), of.length];
  };
  const graded = groupBy(rows, ({ grade }) => grade ?? UNGRADED);
  const lines = gradeWords(rows).map((grade) => ({ grade, rows: graded.get(grade) ?? [] }));
  return {
    rows: [
      headerRow(["风险等级", ...MEASURE_WORDS, "合计"], looks),
      ...lines.map((line) => countRow(line.grade, counts(line.rows), looks.label, looks.count)),
      countRow("合计", counts(rows), looks.total, looks.total),
    ],
  };
}

const UNGRADED = "未评级";

function stateOf({ measures, done }: InstitutionRow): string {
  return measures === null ? UNFILLED : (done ?? UNFILLED);
}
