import { wideRow, type RowGroup } from "../../drawing/blocks";
import { signatureLine } from "../../drawing/paper/signature-line";
import { MARK } from "./rows/entries";
import { LINE_SIZE, NOTE_HEIGHT, SIGNATURE_HEIGHT, type Layout } from "./cut/layout";
import { leftLineLook, noteLook } from "./looks";

const NOTE = `注：序号前标${MARK}的，为待整改或本次未报的风险点。`;
const SIGNATURES = ["制表：纪检组监察室", "审核：", "批准："];

/** What stands below the grid: what the mark means, where there is one, and room for three signatures. */
export function closingBlocks(isMarked: boolean, { keys, widths }: Layout): readonly RowGroup[] {
  const width = keys.reduce((sum, key) => sum + widths[key], 0);
  const note = wideRow({ height: NOTE_HEIGHT, cells: [NOTE], looks: [noteLook] }, keys.length);
  const signature = {
    height: SIGNATURE_HEIGHT,
    cells: [signatureLine(SIGNATURES, width, LINE_SIZE)],
    looks: [leftLineLook],
  };
  return [...(isMarked ? [note] : []), wideRow(signature, keys.length)];
}
