import { SUPERVISION_BOOK_TABS } from "../flows/kinds";
import { ourTab } from "../reading/tabs/our-tabs";
import { recognise } from "../reading/tabs/recognise";
import type { Grid } from "../workbook/grid";
import { plain } from "../workbook/text/plain";
import type { ReadingInterest } from "../workbook/live/live-workbook";

/**
 * What the pane reads whole of a workbook: our own sheets, and whatever turns out to be a register. A sheet that is neither is
 * named with its number of lines, for which its first rows are enough.
 */
export const readingInterest: ReadingInterest = {
  named: (sheet) => ourTab({ sheet }) !== undefined || SUPERVISION_BOOK_TABS.has(plain(sheet)),
  wanted: (head) => isRead(head, false) || isRead(head, true),
};

function isRead(head: Grid, own: boolean): boolean {
  const { kind } = recognise(head, own);
  return kind === "ours" || kind === "register";
}
