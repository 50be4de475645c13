import { progressPatch } from "../../flows/year/progress";
import { institutionOf } from "../institution/institution";
import type { Plan } from "../plan";
import type { SessionState } from "../state";
import { patchPlan } from "../steps/patch-plan";
import { standingsOf } from "./progressing";

/** Sheet 实施进度 written anew. Throws `HostError` where the workbook has none. */
export function progressPlan(state: SessionState): Plan {
  const patch = progressPatch(institutionOf(state), standingsOf(state), state.today);
  return patchPlan("写入实施进度", patch);
}
