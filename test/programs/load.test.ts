import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Script } from "node:vm";
import { tempFolder } from "../support/temp-folder";

interface Loader {
  load(file: string, loaded?: (file: string, script: Script) => void): unknown;
  cacheOf(file: string): string;
  compileLater(): void;
}

// The starter is plain JavaScript: it runs before anything is built.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
const { cacheOf, compileLater, load } = require("../../bin/load") as Loader;

const at = tempFolder();
const BUILT = join(__dirname, "../../dist/cli/index.js");

/** A program of two files, and whether V8 took what lies beside them. */
function program(name: string): { readonly file: string; readonly start: () => unknown } {
  const file = at(`${name}.js`);
  writeFileSync(at(`${name}-part.js`), "exports.part = __filename.endsWith('-part.js');");
  writeFileSync(
    file,
    `const { basename } = require("node:path"); module.exports = { name: basename(__filename), ...require("./${name}-part.js") };`,
  );
  return {
    file,
    start: () => {
      const refused: (boolean | undefined)[] = [];
      const exported = load(file, (_, script) => refused.push(script.cachedDataRejected));
      return [exported, refused];
    },
  };
}

const said = (name: string) => ({ name: `${name}.js`, part: true });

test("a program is loaded with its parts, and without a cache", () => {
  expect(program("alone").start()).toEqual([said("alone"), [undefined, undefined]]);
});

test("what was kept of it is taken", () => {
  const { file, start } = program("kept");
  load(file, (one, script) => {
    writeFileSync(cacheOf(one), script.createCachedData());
  });
  expect(start()).toEqual([said("kept"), [false, false]]);
});

test("what is damaged or another Node's is refused, and the program starts all the same", () => {
  const { file, start } = program("damaged");
  writeFileSync(cacheOf(file), "no code at all");
  expect(start()).toEqual([said("damaged"), [undefined, true]]);
});

test("what is older than the file is not looked at", () => {
  const { file, start } = program("older");
  writeFileSync(cacheOf(file), "no code at all");
  utimesSync(cacheOf(file), new Date(0), new Date(0));
  expect(start()).toEqual([said("older"), [undefined, undefined]]);
});

test("a part that is loaded once machine code comes later is taken from its cache all the same", () => {
  const { file, start } = program("later");
  load(file, (one, script) => {
    writeFileSync(cacheOf(one), script.createCachedData());
  });
  compileLater();
  expect(start()).toEqual([said("later"), [false, false]]);
});

test("the build keeps what a consolidation needs", () => {
  if (!existsSync(BUILT)) throw new Error("dist/cli is missing: npm run build");
  expect(existsSync(cacheOf(BUILT))).toBe(true);
});
