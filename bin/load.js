"use strict";

/**
 * Loads a built program. What V8 made of it when it was built lies beside it (`index.js.cache`, see scripts/code-cache-plugin.cjs)
 * and spares it half of its start. A cache that another Node made is refused by V8: then the program starts as it would without.
 */

const { existsSync, readFileSync, statSync } = require("node:fs");
const { createRequire, wrap } = require("node:module");
const { dirname, join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { constants, Script } = require("node:vm");

/** How much the V8 of Node 20 runs before it makes machine code: its own measure, and the one of a program that is soon over. */
const [USUAL, LATER] = ["--interrupt-budget=67584", "--interrupt-budget=528000"];
let isLater = false;

/** Machine code is made later from now on (docs/decisions/0019); no other V8 knows the flag. */
function compileLater() {
  isLater = process.versions.v8.startsWith("11.");
  if (isLater) setFlagsFromString(LATER);
}

/** Where the cache of a file lies. */
const cacheOf = (file) => `${file}.cache`;

/** Made after the file, or not at all: somebody may have changed it since. */
function cachedData(file) {
  const cache = cacheOf(file);
  if (!existsSync(cache) || statSync(cache).mtimeMs < statSync(file).mtimeMs) return undefined;
  return readFileSync(cache);
}

/** What a file of the program exports; its own chunks are loaded the same way. `loaded` hears of each script. */
function load(file, loaded = () => {}, known = new Map()) {
  const there = known.get(file);
  if (there) return there.exports;
  // V8 takes a cache under those flags alone that it was made under.
  if (isLater) setFlagsFromString(USUAL);
  const script = new Script(wrap(readFileSync(file, "utf8")), {
    filename: file,
    cachedData: cachedData(file),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (isLater) setFlagsFromString(LATER);
  const module = { exports: {} };
  known.set(file, module);
  const others = createRequire(file);
  const own = (name) =>
    name.startsWith("./") ? load(join(dirname(file), name), loaded, known) : others(name);
  own.resolve = others.resolve;
  const run = script.runInThisContext();
  run.call(module.exports, module.exports, own, module, file, dirname(file));
  loaded(file, script);
  return module.exports;
}

module.exports = { cacheOf, compileLater, load };
