import { rememberingParts } from "../../../../workbook/remembering";
import type { Package } from "./package";
import { TagCursor } from "../xml/tag-cursor";
import { partKey } from "./zip-directory";

/** What one part says of another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: `worksheet`, `sharedStrings`. The same in strict and transitional files. */
  readonly kind: string;
  /** Path in the package. */
  readonly path: string;
}

/** Relationships of a part (`""`: of the package); none where it has none. */
export async function relationships(parts: Package, part: string): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf("/") + 1;
  const bytes = await parts.whole(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  return bytes ? readRelationships(bytes, part.slice(0, slash)) : [];
}

const readRelationships = rememberingParts((bytes: Uint8Array, folder: string): readonly Relationship[] => {
  const found: Relationship[] = [];
  for (const tag = new TagCursor(bytes); tag.next();) {
    if (!tag.opens("Relationship") || tag.attribute("TargetMode") === "External") continue;
    const type = tag.attribute("Type") ?? "";
    found.push({
      id: tag.attribute("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      path: resolved(folder, tag.attribute("Target") ?? ""),
    });
  }
  return found;
});

/** `("xl/", "../docProps/a.xml")` → `docProps/a.xml`; a slash in front means the package's root. */
function resolved(folder: string, target: string): string {
  const forward = decoded(target.replace(/#.*$/, "").replaceAll("\\", "/"));
  if (forward.startsWith("/")) return plainPath(forward);
  return plainPath(folder + forward);
}

/** A path without steps that lead nowhere or back. */
function plainPath(path: string): string {
  if (!path.includes("/.") && !path.includes("//") && !path.startsWith(".")) return partKey(path);
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return partKey(steps.join("/"));
}

function decoded(target: string): string {
  if (!target.includes("%")) return target;
  try {
    return decodeURIComponent(target);
  } catch (error) {
    // A bare percent sign is a name like any other.
    if (error instanceof URIError) return target;
    throw error;
  }
}
