import type { Finding } from "../../findings/finding";
import type { CellPlace } from "../plan";
import type { Field, RowForm } from "../line/row-form";
import { rowForm } from "../line/row-form";
import type { SessionState } from "../state";
import type { FindingGroup } from "./findings-view";

/** Those that stand in a cell of the open workbook, in the order in which they are listed: what one goes through one by one. */
export function toGoThrough(
  { content }: Pick<SessionState, "content">,
  groups: readonly FindingGroup[],
): readonly Finding[] {
  return groups.flatMap(({ findings }) =>
    findings.filter(({ place }) => place.file === content.name && cellOfFinding({ place }) !== null),
  );
}

/** Where a finding is looked at; null where it is about no cell. */
export function cellOfFinding({ place }: Pick<Finding, "place">): CellPlace | null {
  const { sheet, row, column } = place;
  return sheet === null || row === null ? null : { sheet, row, column: column ?? 1 };
}

/** The field that a finding is about, to be mended where the finding is read; null where no one field is. */
export function fieldOfFinding(
  state: SessionState,
  finding: Finding,
): { readonly form: RowForm; readonly field: Field } | null {
  const place = cellOfFinding(finding);
  const form = rowForm(state, place);
  const field = form?.parts.flatMap(({ fields }) => fields).find(({ key }) => key === finding.field);
  return form && field && field.control !== "fixed" ? { form, field } : null;
}

/** A finding among others, as long as it is said. */
export function findingKey({ rule, place, message }: Finding): string {
  return [rule, place.sheet, place.row, place.column, message].join("\n");
}
