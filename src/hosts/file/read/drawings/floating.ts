import type { Package } from "../package/package";
import { relationships } from "../package/relationships";
import { TagCursor } from "../xml/tag-cursor";
import { notNeeded } from "./not-needed";

/** Stands for what cannot be read. */
const UNKNOWN = "图";

/** Names of the charts, pictures and shapes that lie over the cells of a sheet, ours among them. */
export async function floatingNames(parts: Package, sheet: string): Promise<readonly string[]> {
  return (await notNeeded(() => allNames(parts, sheet))) ?? [UNKNOWN];
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
