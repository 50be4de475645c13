import type { Package } from "../package/package";
import { relationships } from "../package/relationships";
import { TagCursor } from "../xml/tag-cursor";

/** Names of the charts, pictures and shapes that lie over the cells of a sheet; none where it has no drawing. */
export async function floatingNames(parts: Package, sheet: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { kind, path } of await relationships(parts, sheet)) {
    const drawing = kind === "drawing" ? await parts.whole(path) : null;
    for (const tag = new TagCursor(drawing ?? new Uint8Array()); tag.next();)
      if (tag.opens("cNvPr")) names.push(tag.attribute("name") ?? "");
  }
  return names;
}
