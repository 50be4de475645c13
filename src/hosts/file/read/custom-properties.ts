import { overLimits } from "./package/refusals";
import { TagCursor } from "./xml/tag-cursor";

const MOST = 10_000;

/** Custom document properties by name, values as text. */
export function readCustomProperties(bytes: Uint8Array): Map<string, string> {
  const properties = new Map<string, string>();
  let name: string | null = null;
  for (const tag = new TagCursor(bytes); tag.next();) {
    if (tag.is("property")) name = tag.closing || tag.empty ? null : tag.attribute("name");
    else if (name !== null && !tag.closing) properties.set(name, tag.text());
    if (properties.size > MOST) throw overLimits(`自定义属性超过 ${MOST} 个`);
  }
  return properties;
}
