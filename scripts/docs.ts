import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedPages } from "./docs/pages";

/** Writes the generated pages; `npm run check` notices stale ones. */
const docs = join(dirname(fileURLToPath(import.meta.url)), "../docs");

clear("sheets");
for (const [path, text] of generatedPages()) {
  const target = join(docs, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function clear(folder: string): void {
  mkdirSync(join(docs, folder), { recursive: true });
  for (const name of readdirSync(join(docs, folder)))
    if (name.endsWith(".md")) rmSync(join(docs, folder, name));
}
