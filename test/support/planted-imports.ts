import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");

/** A house of these files alone, in a folder that is made: which of them the import check finds to break a rule, in order. */
export function breakers(
  folder: string,
  files: Readonly<Record<string, string>>,
  rules: RegExp,
): readonly string[] {
  // The rules name the rooms that there are.
  mkdirSync(join(folder, "src/subjects"), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of [".dependency-cruiser.cjs", "tsconfig.json"])
    copyFileSync(join(ROOT, name), join(folder, name));
  const cruiser = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const words = [cruiser, "src", "--config", ".dependency-cruiser.cjs"];
  const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
  const broken = [...stdout.matchAll(/([\w-]+): (\S+) →/g)].filter(([, rule = ""]) => rules.test(rule));
  return [...new Set(broken.map(([, , path = ""]) => path))].sort();
}
