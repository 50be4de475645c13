import type { Action } from "./action";
import { check } from "./check";
import { consolidate } from "./consolidate";
import { openPane } from "./open-pane";
import { printTable } from "./system-table";

/** Every action of the ribbon, in its order. */
export const actions: readonly Action[] = [check, consolidate, printTable, openPane];

export type { Action, ViewName } from "./action";
