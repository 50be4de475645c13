import { join } from "node:path";
import type { Store } from "../store/store";

/** Where the pages lie that were published last; null before the first time. */
export function publishedFolder({ folder, office }: Store): string | null {
  const publication = office.publication();
  return publication ? join(folder, "published", publication.digest) : null;
}
