import { houseOf } from "../../house/build-house";
import type { House } from "../../house/house";
import type { Point } from "../../subjects/registers/point";
import { expectedReviewer, type ExpectedReviewer, type Reviewed } from "../../house/reviewer";
import { reviewedIn } from "../../subjects/registers/known-points";
import type { FormLine } from "./line";
import type { SessionState } from "../state";

/** Who is to review what a line says; null where nobody reviews it, or it cannot be told. */
export function expectedOn(
  { checked }: SessionState,
  line: FormLine,
  point: Point | null,
): ExpectedReviewer | null {
  const { one, read } = checked;
  if (point) return one && expectedReviewer(point, one.house);
  const number = line.entry.record.riskId ?? null;
  // A line with a risk point's number and a reviewer of its own: he is the point's.
  if (number === null || line.table.definition.columns.reviewer === undefined) return null;
  const house = one?.house ?? houseOf(read);
  const subject = numbered(checked, number, house);
  return subject && expectedReviewer(subject, house);
}

/** The risk point of a number: in the registers, or in the institution's own books. */
function numbered({ points, read }: SessionState["checked"], number: string, house: House): Reviewed | null {
  const reported = points.find(({ record }) => record.riskId === number);
  const booked = read.institution.table?.entries.find(({ record }) => record.riskId === number);
  return reported ?? reviewedIn(booked?.record, house);
}
