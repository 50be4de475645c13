import { recordOf } from "../../../sheets/define-sheet";
import { institutionTable, type InstitutionRow } from "../sheets/institution-table";
import { decisions as sheet, type DecisionRecord } from "../sheets/ledgers";

const FIELD = institutionTable.columns.riskId.header;
const CANDIDATES = /可能是 (.+?)）/;

/** A row that was taken as new although it may be one of the known ones (D08). */
export interface NumberDoubt {
  /** The number that it was given. */
  readonly given: string;
  readonly row: InstitutionRow;
  /** The number that stood on it. */
  readonly written: string | null;
  readonly candidates: readonly string[];
}

/** What 处理决定 says of such rows. */
export class NumberDoubts {
  private readonly lines: ReadonlyMap<string, DecisionRecord>;

  constructor(lines: readonly DecisionRecord[]) {
    this.lines = new Map(
      lines.flatMap((line) => (line.field === FIELD && line.riskId ? [[line.riskId, line] as const] : [])),
    );
  }

  /** Which known row the one with this number was decided to be: 采用科室 believes the number that the department wrote. */
  decided(given: string): string | null {
    const line = this.lines.get(given);
    return line?.choice === "采用科室" ? line.departmentValue : null;
  }

  /** Numbers that were given in doubt to rows which did not bear this one then: borne now it is the answer. */
  answeredBy(written: string): readonly string[] {
    return [...this.lines].flatMap(([given, line]) => {
      const asked = CANDIDATES.exec(line.institutionValue ?? "")?.[1]?.split("、") ?? [];
      return asked.includes(written) && line.departmentValue !== written ? [given] : [];
    });
  }
}

/** The line that 处理决定 gets for it; people choose there, or fill in the number that it is. */
export function lineOfDoubt({ given, row, written, candidates }: NumberDoubt): DecisionRecord {
  return recordOf(sheet, {
    riskId: given,
    field: FIELD,
    departmentValue: written,
    institutionValue: `新增（可能是 ${candidates.join("、")}）`,
    file: row.department,
  });
}

/** Whether a line asks which row one is. */
export function asksForNumber({ field }: Pick<DecisionRecord, "field">): boolean {
  return field === FIELD;
}
