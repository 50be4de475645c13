import { join } from "node:path";
import { Refusal } from "../doors/visitor";
import { institutionInForce, type Platform } from "../platform";
import type { Store } from "../store/store";

/** The folder of everything that was published, each publication under the digest of its list. */
const PUBLISHED = "published";

/** Where the pages lie that were published last; null before the first time. */
export function publishedFolder({ folder, office }: Store): string | null {
  const publication = office.publication();
  return publication ? join(folder, PUBLISHED, publication.digest) : null;
}

/** Publishes the books in force for all staff; answers with how many files that made. */
export async function published({ store, workers }: Platform, isDraft: boolean): Promise<number> {
  const institution = institutionInForce(store);
  if (!institution) throw new Refusal(409, "还没有院工作簿，没有发布。请先上传。");
  const { path, sha256, version } = institution;
  const today = store.clock.today();
  const folder = join(store.folder, PUBLISHED);
  const { digest, files } = await workers.run("publish", {
    institution: { path, sha256 },
    today,
    isDraft,
    folder,
  });
  store.office.addPublication(version.number, isDraft, digest);
  return files;
}
