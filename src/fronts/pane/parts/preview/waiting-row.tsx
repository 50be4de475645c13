import { Checkbox } from "@fluentui/react/lib/Checkbox";
import type { ReactElement } from "react";
import type { ChangedField } from "../../../../session/department/approvals";
import type { Waiting } from "../../../../session/department/reviewing";
import { Icon } from "../icons";
import { RowLink } from "../findings/row-link";

interface WaitingRowProps {
  readonly row: Waiting;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

/** One row before its reviewer: what it says, how it is graded, what changed since it was approved. */
export function WaitingRow({ row, chosen, onToggle }: WaitingRowProps): ReactElement {
  const { point, why, changes, lacking, errors } = row;
  const { likelihood, severity, grade, gradeReason } = point.record;
  return (
    <li className="card plain">
      <div className="bar">
        <Checkbox
          ariaLabel={`选择第 ${point.entry.row} 行`}
          checked={chosen}
          disabled={lacking.length > 0}
          onChange={onToggle}
        />
        <RowLink point={point} />
      </div>
      <p>
        <strong>{grade ?? "未评级"}</strong>{" "}
        <span className="small">
          可能性{likelihood ?? "？"}，后果{severity ?? "？"}
          {gradeReason && `；${gradeReason}`}
        </span>
      </p>
      {point.record.measures && <p className="small">措施：{point.record.measures}</p>}
      {why !== "未审核" && <p className="warning">{why}</p>}
      {changes && <FieldChanges changes={changes} />}
      {why === "审核后有改动" && !changes && <p className="small">当时审核的内容没有留底，请逐项核对。</p>}
      {lacking.length > 0 && <p className="error">还缺：{lacking.join("、")}</p>}
      {errors.length > 0 && (
        <ul className="error" aria-label="还没有改正的错误">
          {errors.map(({ rule, place, message }) => (
            <li key={`${rule}${place.column ?? 0}${message}`}>
              <Icon name="error" />
              {message}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Old and new, side by side in words: struck out and bold, not colour alone. */
export function FieldChanges({ changes }: { readonly changes: readonly ChangedField[] }): ReactElement {
  return (
    <dl className="changes">
      {changes.map(({ label, before, now }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <del>{before ?? "空白"}</del> → <ins>{now ?? "空白"}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
