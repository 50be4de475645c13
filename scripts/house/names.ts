import { exportsOf, type Exported } from "./exported";
import { usesOf, wholes, type Use } from "./imported";
import { within, type Tree } from "./tree";

/** `path › name` of exports that nobody imports, and of those that tests and benchmarks alone import. */
export interface Unneeded {
  readonly unused: readonly string[];
  readonly testedOnly: readonly string[];
}

/** Exports of src/ that the product does not ask for. What `entries` hand out is asked for from outside; scripts count as the product. */
export function unneeded(tree: Tree, entries: readonly string[]): Unneeded {
  const [product, tests] = [asked(tree, ["src", "scripts"]), asked(tree, ["test", "bench"])];
  const rest = exportsIn(tree).filter(({ path, name }) => !entries.includes(path) && !product(path, name));
  return {
    unused: rest.filter(({ path, name }) => !tests(path, name)).map(nameOf),
    testedOnly: rest.filter(({ path, name }) => tests(path, name)).map(nameOf),
  };
}

/** Names that more than one file of src/ defines and exports: `fill: src/a.ts, src/b.ts`. */
export function definedTwice(tree: Tree): string[] {
  const homes = new Map<string, Set<string>>();
  for (const { path, name, passedOn } of exportsIn(tree))
    if (!passedOn && name !== "default") homes.set(name, (homes.get(name) ?? new Set()).add(path));
  return [...homes]
    .filter(([, paths]) => paths.size > 1)
    .map(([name, paths]) => `${name}: ${[...paths].join(", ")}`)
    .sort();
}

function exportsIn(tree: Tree): Exported[] {
  const all = within(tree, "src").flatMap(exportsOf);
  return [...new Map(all.map((one) => [nameOf(one), one])).values()];
}

function nameOf({ path, name }: Exported): string {
  return `${path} › ${name}`;
}

/** Whether files of some folders ask a path for a name. */
function asked(tree: Tree, folders: readonly string[]): (path: string, name: string) => boolean {
  const uses = folders.flatMap((folder) => within(tree, folder)).flatMap((file) => usesOf(tree, file));
  const names = new Map<string, Set<string>>();
  const queue: Use[] = [...uses];
  for (const { path, name } of queue) {
    const known = names.get(path) ?? new Set();
    if (known.has(name)) continue;
    names.set(path, known.add(name));
    // What a file passes on wholesale is asked of the file that has it.
    queue.push(...wholes(tree, tree.files.get(path)).map((from) => ({ path: from, name })));
  }
  return (path, name) => names.get(path)?.has(name) === true || names.get(path)?.has("*") === true;
}
