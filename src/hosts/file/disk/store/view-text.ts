import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Beside the built program, where the build puts them; else where they lie in the sources. */
const BUILT = join(__dirname, "sql");
const SOURCES = join(__dirname, "../../../../../sql");

/** The SQL of a view of a roll-up, by its id. */
export function viewText(id: string): Promise<string> {
  return readFile(join(existsSync(BUILT) ? BUILT : SOURCES, `${id}.sql`), "utf8");
}
