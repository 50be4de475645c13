import { useState, type ReactElement } from "react";
import { placeOfRow, rowSaid } from "../../../../session/year/overviewing";
import type { CountedRow } from "../../../../subjects/overview/tile";
import { StoryLink } from "../../parts/steps/opened-point";
import { LineLink } from "../../parts/steps/show-line";

/** So many are read at once. */
const LISTED = 30;

interface RowsOfProps {
  readonly title: string;
  readonly rows: readonly CountedRow[];
}

/** The rows behind a number; each leads to its cell. */
export function RowsOf({ title, rows }: RowsOfProps): ReactElement {
  const [count, setCount] = useState(LISTED);
  return (
    <section className="form" aria-label={title}>
      <h3>
        {title}：{rows.length}
      </h3>
      {rows.length > 0 && rows.every(({ source, fields }) => !source && Object.keys(fields).length === 0) ? (
        <p className="small">这里只有件数；逐件看，请打开监察室专用工作簿。</p>
      ) : (
        <ul className="said-of">
          {rows.slice(0, count).map((row, i) => (
            <li key={i} className="small">
              {rowSaid(row)} <Links row={row} />
            </li>
          ))}
        </ul>
      )}
      {rows.length > count && (
        <button type="button" className="adopt" onClick={() => setCount(count + LISTED)}>
          再显示 {Math.min(LISTED, rows.length - count)} 行
        </button>
      )}
    </section>
  );
}

function Links({ row }: { readonly row: CountedRow }): ReactElement {
  const place = placeOfRow(row);
  const { riskId } = row.fields;
  return (
    <>
      {place && <LineLink of={place} />} {typeof riskId === "string" && <StoryLink riskId={riskId} />}
    </>
  );
}
