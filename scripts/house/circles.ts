import { usesOf, wholes } from "./imported";
import { within, type Tree } from "./tree";

/** Files of src/ that lead back to themselves, a group for each circle. Types count, as in dependency-cruiser's own rule. */
export function circlesIn(tree: Tree): string[] {
  const arrows = new Map(
    within(tree, "src").map((file) => [
      file.path,
      new Set([...usesOf(tree, file).map(({ path }) => path), ...wholes(tree, file)]),
    ]),
  );
  const reach = new Map([...arrows.keys()].map((path) => [path, reachedFrom(path, arrows)]));
  const circles = [...reach].flatMap(([path, reached]) => {
    if (!reached.has(path)) return [];
    return [
      [...reached]
        .filter((other) => reach.get(other)?.has(path))
        .sort()
        .join(" ↔ "),
    ];
  });
  return [...new Set(circles)];
}

function reachedFrom(start: string, arrows: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set(arrows.get(start));
  for (const path of reached) for (const next of arrows.get(path) ?? []) reached.add(next);
  return reached;
}
