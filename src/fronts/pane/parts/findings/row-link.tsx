import type { ReactElement } from "react";
import type { Point } from "../../../../subjects/registers/point";
import { usePane } from "../../state/pane-context";

/** A line of a register in a few words; a press shows it. */
export function RowLink({ point }: { readonly point: Point }): ReactElement {
  const { session, run } = usePane();
  const { table, entry, record } = point;
  const show = () =>
    session.reveal({ sheet: table.sheet, row: entry.row, column: table.header?.columnOf.get("point") ?? 1 });
  return (
    <button type="button" className="row-link" onClick={() => run("转到这一行", show)}>
      <span className="small">
        {point.level}·第 {entry.row} 行 {record.name ?? record.step ?? ""}
      </span>
      <span className="one-line">{record.point ?? "（未填风险点）"}</span>
    </button>
  );
}
