import type { Point } from "../../point";
import { plain } from "../../../../workbook/text/plain";
import { remembering } from "../../../../workbook/remembering";

const plainTexts = remembering(({ point, measures }: Point["entry"]["record"]) => ({
  point: point ? plain(point) : null,
  measures: measures ? plain(measures) : null,
}));

/** A line's risk point and measures for comparing. Lines that nobody touched are not made plain again after every key. */
export function plainTextsOf({ entry }: Point): {
  readonly point: string | null;
  readonly measures: string | null;
} {
  return plainTexts(entry.record);
}
