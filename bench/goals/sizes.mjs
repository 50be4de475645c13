// How much a browser loads, packed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../product.mjs";

/**
 * Bytes of what the pages name: of the pane the scripts without which it shows nothing, of the workbench all that is fetched before
 * a cell can be typed into. What pages load when it is asked for is none of it.
 *
 * @returns {{ entry: number, workbench: number, largest: number }} `largest`: of one file of the workbench
 */
export function sizes() {
  const entry = named("taskpane/taskpane.html").filter(({ name }) => name.endsWith(".js"));
  const workbench = named("workbench/index.html");
  return {
    entry: sum(entry),
    workbench: sum(workbench),
    largest: Math.max(...workbench.map(({ size }) => size)),
  };
}

/** Scripts and looks, also those that a loader is told of. */
function named(path) {
  const page = join(ROOT, "dist", path);
  const names = [...readFileSync(page, "utf8").matchAll(/"(static\/[^"]+\.(?:js|css))"/g)].flatMap(
    ([, all]) => all.split(" "),
  );
  return [...new Set(names)].map((name) => ({
    name,
    size: gzipSync(readFileSync(join(page, "..", name)), { level: 9 }).length,
  }));
}

function sum(files) {
  return files.reduce((total, { size }) => total + size, 0);
}
