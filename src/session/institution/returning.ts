import { returnedFile, returnedOf, type Returned } from "../../flows/consolidating/returned";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { institutionOf } from "./institution";
import type { SessionState } from "../state";

/** Departments that have something to mend after the last consolidation. Throws `HostError` where the books contradict themselves. */
export function returnedDepartments(state: SessionState): readonly Returned[] {
  return returnedOf(institutionOf(state), state.content);
}

/** 退回清单: a file for each of these departments. */
export function returnedFiles(
  state: SessionState,
  departments: readonly Returned[],
): ReadonlyMap<string, WorkbookImage> {
  const institution = institutionOf(state);
  return new Map(
    departments.map((one) => {
      const { file, image } = returnedFile(institution, one);
      return [file, image] as const;
    }),
  );
}
