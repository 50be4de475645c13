import type { InstitutionTables } from "../../reading/read-workbook";
import type { House } from "../../register/house";
import type { Point } from "../../register/point";

/** What people fill in of an institution workbook. */
export interface OwnSheets extends Pick<InstitutionTables, "info" | "departments" | "roster" | "keyAreas"> {
  readonly file: string;
  readonly house: House;
  /** 单位 points. */
  readonly points: readonly Point[];
}
