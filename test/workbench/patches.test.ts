import { readFileSync } from "node:fs";
import { join } from "node:path";
import patches from "../../scripts/workbench/patches.cjs";

const MODULES = join(__dirname, "../../node_modules");

test.each(patches.map((patch) => [patch.why, patch] as const))("%s", (_, { file, find, put }) => {
  const text = readFileSync(join(MODULES, file), "utf8");
  expect(text.split(find)).toHaveLength(2);
  expect(put).not.toBe(find);
});
