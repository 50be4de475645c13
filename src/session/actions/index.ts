import type { Action } from "./action";
import { checkAction } from "./check";
import { consolidateAction } from "./consolidate";
import { checkLineAction, fillLineAction } from "./line";
import { openPaneAction } from "./open-pane";
import { printTableAction } from "./system-table";

/** Every action of the ribbon, in its order, and of the menu that hangs from a cell. */
export const actions: readonly Action[] = [
  checkAction,
  consolidateAction,
  printTableAction,
  openPaneAction,
  checkLineAction,
  fillLineAction,
];

export type { Action, ViewName } from "./action";
