import { findingsPlan } from "../findings/findings-sheet";
import type { Action } from "./action";

/** 检查: read anew, judge, and lay the list of findings on a sheet. */
export const checkAction: Action = {
  id: "check",
  label: "检查",
  does: "检查",
  icon: "check",
  says: "重新检查本工作簿，结果写到“核查结果”表。",
  shortcut: "J",
  view: "findings",
  needsPane: false,
  isPossible: ({ kind }) => kind !== "other",
  async perform(session, isFresh = false) {
    if (!isFresh) await session.refresh();
    await session.perform(findingsPlan(session.state));
  },
};
