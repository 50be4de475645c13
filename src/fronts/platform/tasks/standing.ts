import type { HandIn } from "../store/kept/hand-ins";
import type { Store } from "../store/store";

/** How far a department is: nothing yet, handed in, sent back, or part of the institution's books. */
export type Standing =
  | { readonly state: "未报" }
  | { readonly state: "已报" | "已汇总"; readonly latest: HandIn }
  | { readonly state: "退回"; readonly latest: HandIn; readonly reasons: string; readonly at: string };

/** By its newest hand-in: one that was sent back waits for the next, one that was consolidated is done with. */
export function standingOf({ handIns, office }: Store, department: string): Standing {
  const latest = handIns.latest(department);
  if (!latest) return { state: "未报" };
  const back = office.returnOf(latest.id);
  if (back) return { state: "退回", latest, reasons: back.reasons, at: back.at };
  return { state: office.isConsolidated(latest.id) ? "已汇总" : "已报", latest };
}

/** `已报 第 2 次`. */
export function standingName(standing: Standing): string {
  return standing.state === "已报" ? `已报 第 ${standing.latest.number} 次` : standing.state;
}
