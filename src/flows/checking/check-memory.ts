import { ReadingMemory } from "../../reading/reading-memory";
import type { WorkbookRead } from "../../reading/read-workbook";
import { PointMemory } from "../../checking/point-memory";

/** What points are judged by besides the workbook; only whether it is the same is asked. */
interface JudgedBy {
  readonly institution?: unknown;
  readonly stage: unknown;
  readonly today: unknown;
  readonly asOf?: unknown;
}

/** What is kept from one check of a workbook to the next, so that after a change only what changed is looked at again. */
export class CheckMemory {
  readonly reading = new ReadingMemory();
  readonly points = new PointMemory();

  /** Before points are judged: who may be there, what they inherit, by which day and stage. */
  restOn(read: WorkbookRead, { institution, stage, today, asOf }: JudgedBy): void {
    const { kind, cover, sheetReviews, roster, gradeChanges, declaredName, declaredCode } = read;
    this.points.restOn([
      ...[institution, stage, today, asOf],
      ...[kind, declaredName, declaredCode],
      ...[cover, sheetReviews, roster, gradeChanges],
      ...Object.values(read.institution),
    ]);
  }
}
