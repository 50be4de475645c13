import { isOurDrawing } from "../../../../workbook/sheet-image";
import type { Package } from "../package/package";
import { relationships } from "../package/relationships";
import { TagCursor } from "../xml/tag-cursor";
import { notNeeded } from "./not-needed";

/** Stands for what cannot be read. */
const UNKNOWN = "图";

/** Names of the charts, pictures and shapes that somebody laid over the cells of a sheet; ours are not among them. */
export async function floatingNames(parts: Package, sheet: string): Promise<readonly string[]> {
  const names = await notNeeded(() => allNames(parts, sheet));
  return names ? names.filter((name) => !isOurDrawing(name)) : [UNKNOWN];
}

async function allNames(parts: Package, sheet: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { kind, path } of await relationships(parts, sheet)) {
    const drawing = kind === "drawing" ? await parts.whole(path) : null;
    for (const tag = new TagCursor(drawing ?? new Uint8Array()); tag.next();)
      if (tag.opens("cNvPr")) names.push(tag.attribute("name") ?? "");
  }
  return names;
}
