import { useState, type CSSProperties, type ReactElement } from "react";
import type { Look, SheetImage } from "../../../../workbook/sheet-image";
import { CellsInSight, lookCss, span, type ShownCell } from "../../../../workbook/shown-cells";
import { pixelsOfWidth } from "../../../../workbook/widths";
import { ChartsOver } from "./charts-over";
import { paperZoom } from "./paper-zoom";
import { useWidth } from "./use-width";

/** Rows drawn at once; a preview shows what it looks like, the sheet shows all. */
const ROWS = 60;
/** A pane of 320 pixels. */
const NARROW_PX = 288;

/** A sheet as it will be printed, small; pressing makes it legible. */
export function SheetPreview({ image }: { readonly image: SheetImage }): ReactElement {
  const [large, setLarge] = useState(false);
  const [paper, across] = useWidth<HTMLElement>(NARROW_PX);
  const width = image.columns.reduce((sum, column) => sum + pixelsOfWidth(column.width), 0);
  return (
    <figure className="paper" ref={paper}>
      <figcaption className="bar">
        <span className="grow">{image.sheet}</span>
        <button type="button" className="adopt" aria-pressed={large} onClick={() => setLarge(!large)}>
          {large ? "缩小" : "放大"}
        </button>
      </figcaption>
      <div className="sheet" tabIndex={0} role="region" aria-label={`${image.sheet}预览`}>
        <div style={{ position: "relative", width, zoom: paperZoom(width, across, large) }}>
          <Table image={image} />
          <ChartsOver image={image} rows={ROWS} />
        </div>
      </div>
    </figure>
  );
}

function Table({ image }: { readonly image: SheetImage }): ReactElement {
  const { columns, rows, page } = image;
  const across = span(1, columns.length);
  const cells = new CellsInSight(image, span(1, Math.min(ROWS, rows.length)), across);
  const breaks = new Set(page?.breaksAfter ?? []);
  return (
    <table>
      <colgroup>
        {columns.map(({ width }, i) => (
          <col key={i} style={{ width: pixelsOfWidth(width) }} />
        ))}
      </colgroup>
      <tbody>
        {rows.slice(0, ROWS).map((row, r) => (
          <tr
            key={r}
            className={breaks.has(r + 1) ? "page-end" : undefined}
            style={{ height: row.height && `${row.height}pt` }}
          >
            {across.map((column) => (
              <Cell key={column} cell={cells.at(r + 1, column)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell }: { readonly cell: ShownCell | null }): ReactElement | null {
  if (!cell) return null;
  const { rows, columns, look, text, runsOver } = cell;
  return (
    <td rowSpan={rows} colSpan={columns} style={styleOf(look)}>
      {runsOver ? <div style={{ display: "flex", justifyContent: runsOver }}>{text}</div> : text}
    </td>
  );
}

function styleOf(look: Look): CSSProperties {
  return {
    ...lookCss(look),
    ...(look.border === "thin" && { border: "1px solid #605e5c" }),
    whiteSpace: look.wrap ? "pre-wrap" : "nowrap",
  };
}
