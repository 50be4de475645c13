import { returnedDocument, returnedWorkbook } from "../../flows/consolidating/returned-files";
import type { Returned } from "../../flows/consolidating/returned";
import type { FileImage } from "../../paper/paper-image";
import { institutionOf } from "./institution";
import type { SessionState } from "../state";

/** As a sheet to work by, as a document to read on paper. */
export type ReturnedForm = "sheet" | "document";

/** 退回清单: files for each of these departments, one in each of these forms. */
export async function returnedFiles(
  state: SessionState,
  departments: readonly Returned[],
  forms: readonly ReturnedForm[],
): Promise<ReadonlyMap<string, FileImage>> {
  const institution = institutionOf(state);
  const make = async (one: Returned, form: ReturnedForm): Promise<readonly [string, FileImage]> =>
    form === "sheet" ? returnedWorkbook(institution, one) : returnedDocument(institution, one, state.today);
  const files = departments.flatMap((one) => forms.map((form) => make(one, form)));
  return new Map(await Promise.all(files));
}
