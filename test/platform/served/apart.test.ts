import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../scripts/npm.mjs";
import { breakers } from "../../support/planted-imports";
import { tempFolder } from "../../support/temp-folder";

const at = tempFolder();

/** Ways in which another program could come to carry the server. */
const PLANTED: Readonly<Record<string, string>> = {
  "src/fronts/cli/planted.ts": 'export * from "../platform/server";\n',
  "src/fronts/pane/planted.tsx": 'export const later = import("../platform/server");\n',
  "src/fronts/workbench/planted.ts": 'export type { Server } from "../platform/server";\n',
  "src/flows/planted.ts": 'export * from "../fronts/platform/store/database";\n',
};
const HOUSE: Readonly<Record<string, string>> = {
  "src/fronts/platform/server.ts": "export type Server = 1;\nexport const server = 1;\n",
  "src/fronts/platform/store/database.ts": "export const database = 1;\n",
  "src/fronts/platform/own.ts": 'export * from "./server";\n',
};

test("pane, workbench, command line and core carry none of the server's code: the import check fails on every way, and on nothing else", () => {
  expect(breakers(at("house"), { ...HOUSE, ...PLANTED }, /^nobody-carries-the-platform/)).toEqual(
    Object.keys(PLANTED).sort(),
  );
});

/** What only the server says, and what only its framework and its database say. */
const SERVER_ALONE = ["这里不回答这个名称", "FST_ERR_", "better-sqlite3"];

/** Which of these words stand in a built program. */
function wordsIn(program: string): readonly string[] {
  const folder = join(root, "dist", program);
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:js|mjs|cjs)$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  expect(texts.length).toBeGreaterThan(0);
  return SERVER_ALONE.filter((word) => texts.some((text) => text.includes(word)));
}

test("nor do the built programs", () => {
  expect(wordsIn("platform")).toEqual(SERVER_ALONE);
  for (const program of ["cli", "taskpane"]) expect([program, wordsIn(program)]).toEqual([program, []]);
});
