import { overviewTiles } from "../../../subjects/overview/overview";
import type { CountedRow, Tile } from "../../../subjects/overview/tile";
import type { StageStanding } from "../../../subjects/progress/stages";
import type { Institution } from "../../open-institution";
import { progressOf } from "../progress";
import { gatherFacts } from "./gather-facts";

/** 总览 of an institution's workbook on a day, O1 to O13. `standings`: where somebody has worked them out already. */
export function overviewOf(
  institution: Institution,
  today: string,
  standings: readonly StageStanding[] = progressOf(institution, today),
): readonly Tile[] {
  return overviewTiles(gatherFacts(institution, today, standings));
}

/** The same as the contract's JSON has it; a matrix has its cells besides. */
export function overviewJson({ id, label, value, of, rows, cells }: Tile): object {
  const figure = { id, label, value, of, rows: rows.map(rowJson) };
  if (!cells) return figure;
  return {
    ...figure,
    cells: cells.map((cell) => ({ x: cell.x, y: cell.y, value: cell.value, rows: cell.rows.map(rowJson) })),
  };
}

function rowJson({ fields, source }: CountedRow): object {
  return { ...fields, source };
}
