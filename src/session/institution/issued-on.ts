import type { Plan } from "../plan";
import type { SessionState } from "../state";

/** The workbook's own property that says when its departments' workbooks were made. */
const ISSUED_ON = "IRPC.IssuedOn";

/** Notes that they were made. */
export function issuedPlan({ today }: SessionState): Plan {
  return { label: "记下已下发", sentences: [], changes: [], properties: { [ISSUED_ON]: today } };
}

/** The day on which they were made last; null where nobody noted one. */
export function issuedOn({ content }: SessionState): string | null {
  return content.properties.get(ISSUED_ON) ?? null;
}
