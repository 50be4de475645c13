import type { ReactElement, ReactNode } from "react";

interface FigureTableProps<Row> {
  /** What it is of, for whoever does not see it. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The first column names the row. */
  readonly columns: readonly (readonly [header: string, cell: (row: Row) => ReactNode])[];
}

/**
 * A table of figures; where it is narrow each row becomes a card, every figure with its header. Roles are said outright: what is drawn
 * as a card is still a row of a table for a screen reader.
 */
export function FigureTable<Row>({ name, rows, keyOf, columns }: FigureTableProps<Row>): ReactElement {
  const looks = columns.map(([, cell]) => (rows[0] && isFigure(cell(rows[0])) ? "wb-figure" : undefined));
  return (
    <table className="wb-figures" role="table" aria-label={name}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(([header], i) => (
            <th key={header} role="columnheader" scope="col" className={looks[i]}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map(([header, cell], i) => (
              <td
                key={header}
                role={i === 0 ? "rowheader" : "cell"}
                data-header={header}
                className={looks[i]}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Numbers, and numbers of how many, stand below each other by their last digit. */
function isFigure(cell: ReactNode): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /^\d+／\d+$/.test(cell));
}
