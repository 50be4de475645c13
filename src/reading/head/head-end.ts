import type { SheetDefinition } from "../../sheets/define-sheet";
import { isListNumber, isTick } from "./tick-marks";
import type { HeadMerges } from "./head-merges";
import type { HeadRow } from "./head-rows";
import { LONGEST_VALUE, valueRuns } from "./head-values";

/** A sub-heading is a few words. */
const LONGEST_SUB = 12;

/** Where a header ends that was found at a row: where its merged cells end, or below the sub-headings under it. */
export function endOfHead(
  rows: readonly HeadRow[],
  found: number,
  merges: HeadMerges,
  definition: SheetDefinition,
): number {
  const head = rows[found] as HeadRow;
  let bottom = head.number;
  for (const line of rows.slice(Math.max(0, found - 2), found + 1)) {
    if (line.texts.size < 2) continue;
    for (const column of line.texts.keys()) bottom = Math.max(bottom, merges.bottomOf(line.number, column));
  }
  let end = found;
  while ((rows[end + 1]?.number ?? Infinity) <= bottom) end++;
  if (end > found) return end;
  const next = rows[found + 1];
  const follows = next?.number === head.number + 1;
  return follows && isSubHeading(next, head, merges, definition) ? found + 1 : found;
}

/** Values side by side, or a few words, and nothing but under headings that are broader than one column. */
function isSubHeading(row: HeadRow, head: HeadRow, merges: HeadMerges, definition: SheetDefinition): boolean {
  // Nearly every line below a header says more somewhere.
  if ([...row.texts.values()].some(({ length }) => length > LONGEST_SUB && length > LONGEST_VALUE))
    return false;
  const runs = valueRuns(row, definition);
  const spread = runs.flatMap(({ columns }) => columns);
  const free = runs.every(({ columns }) => columns.slice(1).every((column) => !head.texts.has(column)));
  if (spread.length > 0 && spread.length === row.texts.size) return free;
  return (
    row.texts.size >= 2 &&
    [...row.texts].every(
      ([column, text]) =>
        text.length <= LONGEST_SUB && !isTick(text) && !isListNumber(text) && isBroad(column, head, merges),
    )
  );
}

function isBroad(column: number, { number }: HeadRow, merges: HeadMerges): boolean {
  return merges.rightOf(number, column) > column || merges.groupAt(number, column) !== undefined;
}
