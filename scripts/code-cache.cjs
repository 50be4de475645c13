/** Runs the built command line once, and keeps what V8 compiled of it on the way: `node scripts/code-cache.cjs PROGRAM COMMAND…`. */
const { writeFileSync } = require("node:fs");
const { cacheOf, load } = require("../bin/load");

const [node, , program, ...words] = process.argv;
process.argv = [node, program, ...words];
const scripts = new Map();
load(program, (file, script) => scripts.set(file, script));
process.on("exit", () => {
  for (const [file, script] of scripts) writeFileSync(cacheOf(file), script.createCachedData());
});
