import {
  isOurDrawing,
  type SheetChart,
  type SheetImage,
  type SheetPicture,
} from "../../../../workbook/sheet-image";
import type { Package } from "../package/package";
import { relationships, type Relationship } from "../package/relationships";
import { anchorsIn, type Anchor } from "./anchors";
import { readChart } from "./chart-tags";
import { notNeeded } from "./not-needed";

/** Charts and pictures of ours on a sheet, and whether anything else lies over its cells. */
interface ReadDrawings {
  readonly drawn: Pick<SheetImage, "charts" | "pictures">;
  readonly others: boolean;
}

/** Office's unit of length, so many to a millimetre. */
const EMU = 36_000;

/** What we drew over the cells of a sheet, to be drawn again when it is saved; of what others put there, that it is there. */
export async function readDrawings(parts: Package, sheet: ReadSheet): Promise<ReadDrawings> {
  return (await notNeeded(() => allDrawings(parts, sheet))) ?? { drawn: {}, others: true };
}

interface ReadSheet {
  readonly path: string;
  readonly name: string;
}

async function allDrawings(parts: Package, { path, name }: ReadSheet): Promise<ReadDrawings> {
  const charts: SheetChart[] = [];
  const pictures: SheetPicture[] = [];
  let others = false;
  for (const { kind, path: drawing } of await relationships(parts, path)) {
    if (kind !== "drawing") continue;
    const related = await relationships(parts, drawing);
    for (const anchor of anchorsIn((await parts.whole(drawing)) ?? new Uint8Array())) {
      const found = isOurDrawing(anchor.name) ? await readAnchor(parts, anchor, related, name) : null;
      if (!found) others = true;
      else if ("png" in found) pictures.push(found);
      else charts.push(found);
    }
  }
  return {
    drawn: { ...(charts.length > 0 && { charts }), ...(pictures.length > 0 && { pictures }) },
    others,
  };
}

async function readAnchor(
  parts: Package,
  { from, to, size, words, chart, picture, lines }: Anchor,
  related: readonly Relationship[],
  sheet: string,
): Promise<SheetChart | SheetPicture | null> {
  const pathOf = (id: string | null) => related.find((one) => one.id === id)?.path ?? "";
  const drawn = await parts.whole(pathOf(chart));
  if (drawn && to) {
    const read = readChart(drawn, sheet);
    const place = { top: from.row, left: from.column, bottom: to.row - 1, right: to.column - 1 };
    return read && { ...read, place, words };
  }
  const [png, svg] = [await parts.stored(pathOf(picture)), await parts.stored(pathOf(lines))];
  if (!png || !size) return null;
  const [width, height] = [size.width / EMU, size.height / EMU];
  return { png, ...(svg && { svg: new TextDecoder().decode(svg) }), ...from, width, height, words };
}
