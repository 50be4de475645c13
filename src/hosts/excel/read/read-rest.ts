import type { Area } from "../../../workbook/address";
import type { Grid } from "../../../workbook/grid";
import type { ReadingInterest } from "../../../workbook/live/live-workbook";
import type { ApiSupport } from "../api-support";
import type { MergedMemory } from "./merged-memory";
import {
  askAgain,
  askBlock,
  askMerged,
  askWidths,
  BLOCK_CELLS,
  areasLeft,
  goesOn,
  answeredGrid,
  keepsHead,
  rowsBeyond,
  type AskedPart,
  type AskedSheet,
} from "./read-sheet";

export type Asked = AskedSheet;

interface Facts {
  readonly level: ApiSupport;
  readonly interest: ReadingInterest;
  readonly merged: MergedMemory;
  readonly shift: number;
}

/** A sheet on its way from its first rows to all that is wanted of it. */
interface Reading {
  readonly asked: AskedSheet;
  readonly parts: AskedPart[];
  readonly head: Grid;
  readonly isWhole: boolean;
}

/** What is left of sheets after the first look: a second one where it is needed, and the rest of those that are wanted. */
export async function readRest(
  context: Excel.RequestContext,
  asked: readonly AskedSheet[],
  facts: Facts,
): Promise<readonly Grid[]> {
  const { level, interest, merged, shift } = facts;
  const again = asked
    .map((one) => [askAgain(one.sheet, one.head, level), !level.full && askWidths(one)])
    .flat();
  if (again.some(Boolean)) await context.sync();
  const readings = asked.map((one): Reading => {
    const head = answeredGrid(one, [one.head], merged[one.sheet.name] ?? [], shift);
    return { asked: one, parts: [one.head], head, isWhole: !goesOn(one) || interest.wanted(head) };
  });
  await readBlocks(context, readings.filter(isUnfinished), facts);
  return readings.map(({ asked: one, parts, head, isWhole }) => {
    if (!isWhole) return { ...head, beyond: rowsBeyond(one) };
    return parts.length === 1 && parts[0] === one.head
      ? head
      : answeredGrid(one, parts, merged[one.sheet.name] ?? [], shift);
  });
}

function isUnfinished({ asked, isWhole }: Reading): boolean {
  return isWhole && goesOn(asked);
}

/** As many blocks go over in one request as it may hold. */
async function readBlocks(
  context: Excel.RequestContext,
  readings: readonly Reading[],
  { level }: Facts,
): Promise<void> {
  let waiting = 0;
  let under: Under[] = [];
  for (const { asked, parts } of readings) {
    if (level.merged) asked.merged = askMerged(asked.sheet.getUsedRange(false));
    if (!keepsHead(asked)) parts.length = 0;
    for (const block of areasLeft(asked)) {
      if (waiting > 0 && waiting + cellsIn(block) > BLOCK_CELLS) {
        await lookTwice(context, under, level);
        [waiting, under] = [0, []];
      }
      const part = askBlock(asked.sheet, block);
      parts.push(part);
      under.push({ sheet: asked.sheet, part });
      waiting += cellsIn(block);
    }
  }
  if (readings.length > 0) await lookTwice(context, under, level);
}

/** A block that is under way. */
interface Under {
  readonly sheet: Excel.Worksheet;
  readonly part: AskedPart;
}

async function lookTwice(
  context: Excel.RequestContext,
  under: readonly Under[],
  level: ApiSupport,
): Promise<void> {
  await context.sync();
  if (under.map(({ sheet, part }) => askAgain(sheet, part, level)).some(Boolean)) await context.sync();
}

function cellsIn({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
