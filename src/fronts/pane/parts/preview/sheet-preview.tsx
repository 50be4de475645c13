import { useState, type CSSProperties, type ReactElement } from "react";
import type { Look, RowImage, SheetImage } from "../../../../workbook/sheet-image";
import { shownText } from "../../../../workbook/shown-text";

/** Rows drawn at once; a preview shows what it looks like, the sheet shows all. */
const ROWS = 60;
/** Pixels of a character of the default font, and beside the text of a column, as Excel counts them. */
const CHARACTER = 7;
const BESIDE_TEXT = 5;

/** A sheet as it will be printed, small; pressing makes it legible. */
export function SheetPreview({ image }: { readonly image: SheetImage }): ReactElement {
  const [large, setLarge] = useState(false);
  const width = image.columns.reduce((sum, column) => sum + pixelsOf(column.width), 0);
  return (
    <figure className="paper">
      <figcaption className="bar">
        <span className="grow">{image.sheet}</span>
        <button type="button" className="adopt" aria-pressed={large} onClick={() => setLarge(!large)}>
          {large ? "缩小" : "放大"}
        </button>
      </figcaption>
      <div className="sheet" tabIndex={0} role="region" aria-label={`${image.sheet}预览`}>
        <div style={{ width, zoom: large ? 0.75 : Math.min(1, 280 / width) }}>
          <Table image={image} />
        </div>
      </div>
    </figure>
  );
}

function pixelsOf(characters: number): number {
  return characters * CHARACTER + BESIDE_TEXT;
}

function Table({ image }: { readonly image: SheetImage }): ReactElement {
  const { columns, rows, page } = image;
  const spans = spansOf(image);
  const breaks = new Set(page?.breaksAfter ?? []);
  return (
    <table>
      <colgroup>
        {columns.map(({ width }, i) => (
          <col key={i} style={{ width: pixelsOf(width) }} />
        ))}
      </colgroup>
      <tbody>
        {rows.slice(0, ROWS).map((row, r) => (
          <tr
            key={r}
            className={breaks.has(r + 1) ? "page-end" : undefined}
            style={{ height: row.height && `${row.height}pt` }}
          >
            {columns.map((_, c) => (
              <Cell key={c} row={row} image={image} column={c} span={spans.get(`${r + 1}:${c + 1}`)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Span = { readonly rows: number; readonly columns: number } | "covered" | undefined;

interface CellProps {
  readonly row: RowImage;
  readonly image: SheetImage;
  readonly column: number;
  readonly span: Span;
}

function Cell({ row, image, column, span }: CellProps): ReactElement | null {
  if (span === "covered") return null;
  const own = Array.isArray(row.looks)
    ? (row.looks as readonly (Look | undefined)[])[column]
    : (row.looks as Look | undefined);
  const look = own ?? image.columns[column]?.look;
  const text = shownText(row.cells[column] ?? null, look?.format);
  const runsOver = text !== "" && look?.wrap !== true && look?.horizontal !== undefined;
  return (
    <td rowSpan={span?.rows} colSpan={span?.columns} style={styleOf(look)}>
      {runsOver ? <div style={{ display: "flex", justifyContent: look.horizontal }}>{text}</div> : text}
    </td>
  );
}

function spansOf({ merged = [] }: SheetImage): ReadonlyMap<string, Exclude<Span, undefined>> {
  const spans = new Map<string, Exclude<Span, undefined>>();
  for (const { top, left, bottom, right } of merged) {
    for (let r = top; r <= Math.min(bottom, ROWS); r++)
      for (let c = left; c <= right; c++) spans.set(`${r}:${c}`, "covered");
    spans.set(`${top}:${left}`, { rows: Math.min(bottom, ROWS) - top + 1, columns: right - left + 1 });
  }
  return spans;
}

function styleOf(look: Look | undefined): CSSProperties {
  if (!look) return {};
  return {
    fontSize: look.size && `${look.size}pt`,
    fontWeight: look.bold ? 700 : undefined,
    textAlign: look.horizontal,
    verticalAlign: look.vertical,
    border: look.border === "thin" ? "1px solid #605e5c" : undefined,
    background: look.fill && `#${look.fill}`,
    color: look.colour && `#${look.colour}`,
    whiteSpace: look.wrap ? "pre-wrap" : "nowrap",
  };
}
