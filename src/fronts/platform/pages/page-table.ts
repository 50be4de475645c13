import { html, type Html, type HtmlPiece } from "./html";

/** A column of a page's table. */
export interface PageColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => HtmlPiece;
  /** Counts stand to the right, codes have a face of their own, what people typed keeps its lines; `name` says whose row it is. */
  readonly look?: "count" | "code" | "typed" | "name";
  /** On a narrow screen, where a row becomes a card, what can be pressed needs no header before it. */
  readonly isPressed?: true;
}

const CLASSES = { count: "n", code: "cell", typed: "value", name: undefined } as const;

/** A table that scrolls by itself, and whose rows become cards on a narrow screen. */
export function pageTable<Row>(
  label: string,
  columns: readonly PageColumn<Row>[],
  rows: readonly Row[],
  { hasCaption = false } = {},
): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table class="folds">
      ${
        hasCaption &&
        html`<caption>
          ${label}
        </caption>`
      }
      <thead>
        <tr>
          ${columns.map(({ head, look }) => html`<th scope="col" ${look === "count" && html`class="n"`}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column) => cellOf(column, row))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Without blanks inside: an empty one is not shown on a card. */
function cellOf<Row>({ head, cell, look, isPressed }: PageColumn<Row>, row: Row): Html {
  if (look === "name") return html`<th scope="row">${cell(row)}</th>`;
  const kind = look && CLASSES[look];
  const label = !isPressed && html` data-label="${head}"`;
  return html`<td${label}${kind !== undefined && html` class="${kind}"`}>${cell(row)}</td>`;
}
