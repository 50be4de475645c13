/**
 * Sets up what is missing before another script runs, and says nothing where nothing is missing.
 * Built-ins only: this runs in a fresh clone, before anything is installed.
 *
 *     node scripts/ready.mjs          dependencies
 *     node scripts/ready.mjs build    dependencies and dist/
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { npm, root } from "./npm.mjs";

const OLDEST_NODE = [20, 19];

/** What the build reads, and the files it always writes. */
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];
const RESULTS = ["dist/cli/index.js", "dist/taskpane/taskpane.html"];

try {
  refuseOldNode();
  if (!installed()) run("正在安装依赖（npm ci）……", "ci", "--no-audit", "--no-fund", "--loglevel=error");
  if (process.argv.includes("build") && !built())
    run("正在构建（npm run build）……", "run", "--silent", "build");
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(
    `需要 Node.js ${OLDEST_NODE.join(".")} 或更新的版本，现在是 ${process.versions.node}，请先升级 Node.js`,
  );
}

/** npm keeps its own list of what it has installed; packages made for other machines are optional and absent there. */
function installed() {
  const present = packages("node_modules/.package-lock.json");
  return Object.entries(packages("package-lock.json")).every(
    ([path, wanted]) =>
      path === "" ||
      (present[path] ? present[path].integrity === wanted.integrity : wanted.optional === true),
  );
}

function packages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}

function built() {
  const results = RESULTS.map((name) => join(root, name));
  return (
    results.every(existsSync) &&
    newest(SOURCES.map((name) => join(root, name))) <= Math.min(...results.map(age))
  );
}

/** Folders count too: they change when a file in them goes. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const children = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
      return Math.max(age(path), children.length > 0 ? newest(children) : 0);
    }),
  );
}

function age(path) {
  return statSync(path).mtimeMs;
}

function run(announcement, ...args) {
  console.log(announcement);
  if (!npm(args).ok) throw new Error(`npm ${args[0]} 没有成功，原因见上面的输出`);
}
