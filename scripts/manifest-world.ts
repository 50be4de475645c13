import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { actions } from "../src/session/actions";
import type { ManifestWorld } from "./manifest";
import { root } from "./npm.mjs";

/** What the manifest of this project may name. The build puts assets/ and the pages of both fronts into the folder that is served. */
export function ownWorld(): ManifestWorld {
  return {
    served: (path) =>
      ["", "src/fronts/pane/page", "src/fronts/ribbon"].some((folder) =>
        existsSync(join(root, folder, path)),
      ),
    functions: functionsOfPage(),
    actions: actions.map(({ id }) => id),
  };
}

/** What the hidden page tells its loader. */
export function functionsOfPage(): string[] {
  const page = readFileSync(join(root, "src/fronts/ribbon/commands.html"), "utf8");
  return /data-commands="([^"]*)"/.exec(page)?.[1]?.split(" ") ?? [];
}
