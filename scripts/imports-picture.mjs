/**
 * Draws who imports whom, a box for each folder of src/, into docs/architecture.md between its two markers.
 * An arrow leads from the one that imports to the one imported.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cruise } from "dependency-cruiser";

const PAGE = "docs/architecture.md";
const BEGIN = "<!-- imports:begin (npm run imports:picture) -->";
const END = "<!-- imports:end -->";

const { options } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

writeFileSync(PAGE, withPicture(readFileSync(PAGE, "utf8"), mermaid(await imports())));

/** Pairs `[from, to]` of folders, each once, sorted. */
async function imports() {
  const { output } = await cruise(["src"], { ...options, includeOnly: "^src/" });
  const pairs = output.modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => `${folder(source)} ${folder(resolved)}`),
  );
  return [...new Set(pairs)]
    .sort()
    .map((pair) => pair.split(" "))
    .filter(([from, to]) => from !== to);
}

/** `src/hosts/file/write/zip/zip.ts` → `hosts/file`, `src/house/who.ts` → `house`. */
function folder(path) {
  return /^src\/((?:(?:hosts|fronts)\/)?[^/]+)\//.exec(path)?.[1] ?? path;
}

function mermaid(pairs) {
  const folders = [...new Set(pairs.flat())].sort();
  const boxes = folders.map((name) => `  ${id(name)}["${name}"]`);
  const arrows = pairs.map(([from, to]) => `  ${id(from)} --> ${id(to)}`);
  return ["```mermaid", "flowchart LR", ...boxes, ...arrows, "```"].join("\n");
}

function id(name) {
  return name.replace(/\W/g, "_");
}

function withPicture(page, picture) {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${PAGE} has lost its markers ${BEGIN} and ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${picture}\n\n${page.slice(end)}`;
}
