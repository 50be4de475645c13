import type { ReactElement } from "react";
import { said } from "../../../../session/year/appraising";
import type { Appraised } from "../../../../subjects/appraisal/appraise";
import { StoryLink } from "../../parts/steps/opened-point";
import { LineLink } from "../../parts/steps/show-line";

type Item = Appraised["items"][number];

/** So many rows of a deduction are read at once. */
const LISTED = 12;

/** Each item: what it loses, the rows that rests on, and the scores so far. */
export function AppraisedItems({ items }: Pick<Appraised, "items">): ReactElement {
  return (
    <ul className="lines items">
      {items.map((line) => (
        <li key={line.item.code}>
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line }: { readonly line: Item }): ReactElement {
  const { item, deduction, self, office, leader, weighted, rows } = line;
  const lost = deduction === null ? "未取数" : `扣 ${said(deduction)} 分`;
  return (
    <div className="grow">
      <div className="bar">
        <strong className="grow">
          {item.code} {item.item}
        </strong>
        <span>
          {lost}／{said(item.full)} 分
        </span>
      </div>
      <p className="small">
        自评 {said(self)}，考核 {said(office)}，领导 {said(leader)}，加权 {said(weighted)}
      </p>
      {rows.length > 0 && <Reasons line={line} />}
    </div>
  );
}

function Reasons({ line: { rows, reasons } }: { readonly line: Item }): ReactElement {
  return (
    <details className="group">
      <summary>依据 {rows.length} 处</summary>
      <ul className="said-of">
        {rows.slice(0, LISTED).map((row, i) => (
          <li key={i} className="small">
            {reasons[i]} {"riskId" in row && <StoryLink riskId={row.riskId} />}
            {"source" in row && !("riskId" in row) && row.source.row > 0 && <LineLink of={row.source} />}
          </li>
        ))}
      </ul>
      {rows.length > LISTED && (
        <p className="small">……共 {rows.length} 处，全部写在考核评分表的“扣分原因”里。</p>
      )}
    </details>
  );
}
