import type { Severity } from "../../findings/finding";
import type { RowSource } from "../../subjects/appraisal/appraise";
import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";

/** Something that a rule says of the institution's books, and whose it is. */
export interface BookFault {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** A department, or 单位（院）; null where nobody's. */
  readonly department: string | null;
  /** The row of 风险点汇总表 that it is about; null where it is about none. */
  readonly row: InstitutionRow | null;
  /** Whom it is about, where it is about somebody. */
  readonly person: string | null;
  readonly source: RowSource;
}
