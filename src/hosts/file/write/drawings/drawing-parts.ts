import { drawingName, type SheetImage } from "../../../../workbook/sheet-image";
import { replace } from "../custom-properties";
import { relationshipsPart } from "../relationships-part";
import { chartXml } from "./chart-xml";
import { drawingXml, type Anchored } from "./drawing-xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const PICTURE_TYPES = `<Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>`;

/** What a sheet's part says of its drawing. */
export const DRAWING_ID = "rIdDrawing";

/** The drawing of one sheet, as parts of the package. */
export interface SheetDrawing {
  /** The line that leads there from the sheet's part. */
  readonly relationship: string;
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
}

/** Whether anything lies over the cells of a sheet. */
export function isDrawnOver({ charts = [], pictures = [] }: SheetImage): boolean {
  return charts.length + pictures.length > 0;
}

/** The drawings of a workbook, by the sheet they lie on; parts are numbered through, as Office does. */
export function drawingsOf(sheets: readonly SheetImage[]): ReadonlyMap<SheetImage, SheetDrawing> {
  const counts: Counts = { drawings: 0, charts: 0, pictures: 0 };
  return new Map(
    sheets.flatMap((sheet) => {
      return isDrawnOver(sheet) ? [[sheet, sheetDrawing(sheet, counts)] as const] : [];
    }),
  );
}

/** Adds what the package says of its drawings to the list of its parts' types. */
export function addDrawingTypes(parts: Map<string, string>, drawings: Iterable<SheetDrawing>): void {
  const names = [...drawings].flatMap((drawing) => [...drawing.parts.keys()]);
  const overrides = names.flatMap((name) => {
    const type = name.startsWith("xl/charts/") ? CHART_TYPE : DRAWING_TYPE;
    return name.endsWith(".xml") ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : [];
  });
  const pictures = names.some((name) => name.startsWith("xl/media/")) ? PICTURE_TYPES : "";
  if (names.length > 0)
    replace(parts, "[Content_Types].xml", "</Types>", `${pictures}${overrides.join("")}</Types>`);
}

/** How many parts of a kind were numbered. */
interface Counts {
  drawings: number;
  charts: number;
  pictures: number;
}

function sheetDrawing(sheet: SheetImage, counts: Counts): SheetDrawing {
  const number = ++counts.drawings;
  const parts = new Map<string, string | Uint8Array>();
  const relationships: string[] = [];
  const related = (kind: "chart" | "image", name: string, content: string | Uint8Array): string => {
    const id = `rId${relationships.length + 1}`;
    parts.set(`xl/${name}`, content);
    relationships.push(`<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="../${name}"/>`);
    return id;
  };
  const charts = (sheet.charts ?? []).map((chart, index) => ({
    name: drawingName("chart", index + 1),
    chart,
    relation: related("chart", `charts/chart${++counts.charts}.xml`, chartXml(sheet, chart)),
  }));
  const pictures = (sheet.pictures ?? []).map((picture, index) => {
    const name = `media/image${++counts.pictures}`;
    const relation = related("image", `${name}.png`, picture.png);
    return {
      name: drawingName("picture", index + 1),
      picture,
      relation,
      ...(picture.svg !== undefined && { svg: related("image", `${name}.svg`, picture.svg) }),
    };
  });
  const anchored = [...charts, ...pictures].map((one, index): Anchored => ({ id: index + 1, ...one }));
  return {
    relationship: `<Relationship Id="${DRAWING_ID}" Type="${OFFICE}/drawing" Target="../drawings/drawing${number}.xml"/>`,
    parts: new Map<string, string | Uint8Array>([
      [`xl/drawings/drawing${number}.xml`, drawingXml(anchored)],
      [`xl/drawings/_rels/drawing${number}.xml.rels`, relationshipsPart(relationships)],
      ...parts,
    ]),
  };
}
