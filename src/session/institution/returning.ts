import { returnedOf, type Returned } from "../../flows/consolidating/returned";
import { institutionOf } from "./institution";
import type { SessionState } from "../state";

/** Departments that have something to mend after the last consolidation. Throws `HostError` where the books contradict themselves. */
export function returnedDepartments(state: SessionState): readonly Returned[] {
  return returnedOf(institutionOf(state), state.content);
}
