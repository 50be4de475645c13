import { beginYear, yearFindings } from "../../flows/year/begin-year";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import { HostError } from "../../workbook/host-error";
import type { WorkbookImage } from "../../workbook/sheet-image";
import { institutionOf } from "../institution/institution";
import type { SessionState } from "../state";

/** The workbook of the next year, and what people should know of it before they begin. */
interface NextYear {
  readonly year: string;
  /** `2013年度院工作簿.xlsx`. */
  readonly file: string;
  /** Points that are proposed to be withdrawn, and why. */
  readonly leaving: readonly { readonly row: InstitutionRow; readonly reason: string }[];
  readonly notes: readonly string[];
  readonly image: WorkbookImage;
}

/** Throws `HostError` where the workbook does not say of which year it is. */
export function nextYearOf(state: SessionState): NextYear {
  const institution = institutionOf(state);
  const year = String(Number(institution.house.year) + 1);
  const [refused] = yearFindings(institution, year, false);
  if (refused) throw new HostError("refused", refused.message);
  const file = `${year}年度院工作簿.xlsx`;
  const { image, leaving, notes } = beginYear(institution, { year, target: file });
  return { year, file, leaving, notes, image };
}
