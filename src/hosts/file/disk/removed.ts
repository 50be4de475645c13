import { rm } from "node:fs/promises";

/** Takes a file of our own away. What cannot be taken away is left: it is hidden, and the results are whole. */
export async function removed(path: string): Promise<void> {
  const remove = () => rm(path, { force: true });
  await remove()
    .catch(remove)
    .catch(() => undefined);
}
