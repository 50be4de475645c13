import type { Area } from "../../../../workbook/address";
import type { SheetChart, SheetPicture } from "../../../../workbook/sheet-image";
import { xmlAttribute } from "../zip/xml-text";

const OPEN = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">`;
/** The extension by which Office finds the drawing in lines beside a picture. */
const SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
const SVG_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
/** Office's unit of length, so many to a millimetre. */
const EMU = 36_000;

/** A chart or picture as the drawing of its sheet names it; `id` is its number there, from 1. */
export type Anchored = { readonly id: number; readonly name: string; readonly relation: string } & (
  { readonly chart: SheetChart } | { readonly picture: SheetPicture; readonly svg?: string }
);

/** A part `xl/drawings/drawing….xml`: what lies over the cells of a sheet, and where. */
export function drawingXml(anchored: readonly Anchored[]): string {
  const drawn = anchored.map((one) => ("chart" in one ? chartAnchor(one) : pictureAnchor(one)));
  return `${OPEN}${drawn.join("")}</xdr:wsDr>`;
}

/** Over the cells of its place; it moves with them and keeps its size. */
function chartAnchor({ id, name, chart, relation }: Anchored & { readonly chart: SheetChart }): string {
  const { top, left, bottom, right } = chart.place;
  const frame = `<xdr:nvGraphicFramePr>${named(id, name, chart)}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`;
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="${relation}"/></a:graphicData></a:graphic>`;
  return `<xdr:twoCellAnchor editAs="oneCell">${corner("from", { row: top, column: left })}${corner("to", { row: bottom + 1, column: right + 1 })}<xdr:graphicFrame macro="">${frame}${graphic}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

function pictureAnchor({
  id,
  name,
  picture,
  relation,
  svg,
}: Anchored & { readonly picture: SheetPicture; readonly svg?: string }): string {
  const size = `cx="${Math.round(picture.width * EMU)}" cy="${Math.round(picture.height * EMU)}"`;
  const lines =
    svg === undefined
      ? ""
      : `<a:extLst><a:ext uri="${SVG}"><asvg:svgBlip xmlns:asvg="${SVG_NAMESPACE}" r:embed="${svg}"/></a:ext></a:extLst>`;
  const fill = `<xdr:blipFill><a:blip r:embed="${relation}">${lines}</a:blip><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`;
  const shape = `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>`;
  return `<xdr:oneCellAnchor>${corner("from", picture)}<xdr:ext ${size}/><xdr:pic><xdr:nvPicPr>${named(id, name, picture)}<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>${fill}${shape}</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`;
}

function named(id: number, name: string, { words }: SheetChart | SheetPicture): string {
  // Excel keeps 1 for the drawing itself.
  return `<xdr:cNvPr id="${id + 1}" name="${name}" descr="${xmlAttribute(words)}"/>`;
}

/** The upper left corner of a cell; row and column from 1. */
function corner(
  which: "from" | "to",
  { row, column }: { readonly row: Area["top"]; readonly column: Area["left"] },
): string {
  return `<xdr:${which}><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${which}>`;
}
