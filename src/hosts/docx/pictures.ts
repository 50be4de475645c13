import { AlignmentType, ImageRun, LineRuleType, Paragraph } from "docx";
import type { ChartImage } from "../../paper/chart-image";
import type { PaperBlock, PictureImage } from "../../paper/paper-image";
import { chartFile } from "../../paper/svg/chart-svg";

/** Draws a chart as the bytes of a .png: each platform has its own way. */
export type DrawPicture = (chart: ChartImage) => Promise<Uint8Array>;

/** The pictures of a paper, drawn. */
export type DrawnPictures = ReadonlyMap<PictureImage, Uint8Array>;

/** Dots to an inch that Word counts pictures in, whatever they have. */
const DOTS = 96;
const INCH = 25.4;

export async function picturesOf(blocks: readonly PaperBlock[], draw: DrawPicture): Promise<DrawnPictures> {
  const drawn = new Map<PictureImage, Uint8Array>();
  for (const block of blocks) if (block.kind === "picture") drawn.set(block, await draw(block.chart));
  return drawn;
}

/** A picture by lines for programs that know them, by dots for others; both say the same in words. */
export function picture(block: PictureImage, drawn: DrawnPictures): Paragraph {
  const { chart } = block;
  const place = [...drawn.keys()].indexOf(block) + 1;
  const run = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(chartFile(chart)),
    fallback: { type: "png", data: drawn.get(block) ?? new Uint8Array() },
    transformation: { width: dots(chart.width), height: dots(chart.height) },
    altText: { id: String(place), name: `图${place}`, title: chart.title, description: chart.description },
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [run],
  });
}

function dots(millimetres: number): number {
  return (millimetres / INCH) * DOTS;
}
