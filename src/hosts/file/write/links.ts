import { cellName, quotedSheet } from "../../../workbook/address";
import type { LinkTarget, RowImage, SheetImage } from "../../../workbook/sheet-image";
import { legible } from "../../../workbook/text/legible";
import { xmlAttribute } from "./zip/xml-text";

/** Excel's bound; a file beyond it is offered for repair. */
const MOST_LINKS = 65_530;
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

interface Link {
  readonly ref: string;
  readonly target: LinkTarget;
}

/** `<hyperlinks>` of a sheet. Links beyond Excel's bound are left out; the cells keep their text. */
export function hyperlinks({ rows }: SheetImage): string {
  const links = linksOf(rows);
  const places = new Map(filesOf(links).map((file, index) => [file, index] as const));
  const drawn = links.map(({ ref, target: { file, sheet, cell } }) => {
    const elsewhere = file === undefined ? "" : ` r:id="${relationshipId(places.get(file) ?? 0)}"`;
    return `<hyperlink ref="${ref}"${elsewhere} location="${xmlAttribute(`${quotedSheet(sheet)}!${cell}`)}"/>`;
  });
  return drawn.length > 0 ? `<hyperlinks>${drawn.join("")}</hyperlinks>` : "";
}

/** What a sheet's part says of other workbooks that its links lead to. */
export function linkRelationships({ rows }: SheetImage): readonly string[] {
  return filesOf(linksOf(rows)).map((file, index) => {
    return `<Relationship Id="${relationshipId(index)}" Type="${TYPE}" Target="${xmlAttribute(asUri(file))}" TargetMode="External"/>`;
  });
}

function linksOf(rows: readonly RowImage[]): readonly Link[] {
  const links: Link[] = [];
  rows.forEach(({ links: targets }, index) => {
    targets?.forEach((target, column) => links.push({ ref: cellName(index + 1, column + 1), target }));
  });
  return links.slice(0, MOST_LINKS);
}

function filesOf(links: readonly Link[]): readonly string[] {
  return [...new Set(links.flatMap(({ target: { file } }) => (file === undefined ? [] : [file])))];
}

function relationshipId(index: number): string {
  return `rIdLink${index + 1}`;
}

/** A path as a link carries it. */
function asUri(path: string): string {
  return encodeURI(legible(path)).replace(/[#?]/g, (sign) => encodeURIComponent(sign));
}
