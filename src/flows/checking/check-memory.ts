import { ReadingMemory } from "../../reading/reading-memory";
import type { WorkbookRead } from "../../reading/read-workbook";
import { PointMemory } from "../../checking/point-memory";

import { houseOfDepartment } from "../../house/build-house";
import type { House } from "../../house/house";
import { CaseMemory } from "../../subjects/registers/case/case-memory";
import { AnswersInTurn } from "../../workbook/lists/worked-out";

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
  readonly cases = new CaseMemory();
  readonly #house = new AnswersInTurn<null, House>();

  /** The house that a department alone can see: the same as long as its own sheets say the same. */
  houseOf(read: WorkbookRead): House {
    const { cover, roster, declaredName, declaredCode } = read;
    const basis = [cover, roster, declaredName, declaredCode];
    return this.#house.of(basis, [null], () => houseOfDepartment(read))[0] ?? houseOfDepartment(read);
  }

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
