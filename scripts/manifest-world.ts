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

/** The same for Excels that let ribbon and pane share one page. */
export function sharedWorld(): ManifestWorld {
  return { ...ownWorld(), functions: wordsIn("src/fronts/pane/page/taskpane.html", "data-shared") };
}

/** What the hidden page tells its loader. */
export function functionsOfPage(): string[] {
  return wordsIn("src/fronts/ribbon/commands.html", "data-commands");
}

function wordsIn(path: string, attribute: string): string[] {
  const page = readFileSync(join(root, path), "utf8");
  return new RegExp(`${attribute}="([^"]*)"`).exec(page)?.[1]?.split(" ") ?? [];
}
