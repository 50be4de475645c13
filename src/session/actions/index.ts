import type { Action } from "./action";
import { checkAction } from "./check";
import { consolidateAction } from "./consolidate";
import { openPaneAction } from "./open-pane";
import { printTableAction } from "./system-table";

/** Every action of the ribbon, in its order. */
export const actions: readonly Action[] = [checkAction, consolidateAction, printTableAction, openPaneAction];

export type { Action, ViewName } from "./action";
