import type { InstitutionFile } from "../jobs/job";
import type { Platform } from "../platform";

/** Puts out a workbook for every department to fill in, all of them or none; answers with how many. */
export async function issued(
  { store, workers }: Pick<Platform, "store" | "workers">,
  { path, sha256 }: InstitutionFile,
): Promise<number> {
  const { files, office } = store;
  return files.aside(async (folder) => {
    const made = await workers.run("issue", { institution: { path, sha256 }, folder });
    for (const file of made) await files.keep(file);
    office.issue(
      made.map(({ department, sha256: digest, file, size }) => ({ department, sha256: digest, file, size })),
    );
    return made.length;
  });
}
