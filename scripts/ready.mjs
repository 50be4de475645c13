/**
 * Sets up what is missing before another script runs, and says nothing where nothing is missing.
 * Built-ins only: this runs in a fresh clone, before anything is installed.
 *
 *     node scripts/ready.mjs              dependencies
 *     node scripts/ready.mjs build        dependencies, command line and pane
 *     node scripts/ready.mjs workbench    dependencies and workbench
 *     node scripts/ready.mjs both         the two of them
 *     node scripts/ready.mjs test         what the tests need: under CI all of it
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { npm, root } from "./npm.mjs";

const OLDEST_NODE = [20, 19];

/** What each build reads, and the files it always writes. */
const BUILDS = {
  build: {
    script: "build",
    sources: ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"],
    results: ["dist/cli/index.js", "dist/platform/index.js", "dist/taskpane/taskpane.html"],
    announcement: "正在构建（npm run build）……",
  },
  workbench: {
    script: "build:workbench",
    sources: ["src", "assets", "webpack.workbench.config.js", "package.json", "package-lock.json"],
    results: ["dist/workbench/index.html"],
    announcement: "正在构建工作台（npm run build:workbench），约需半分钟……",
  },
};

try {
  refuseOldNode();
  if (!installed()) run("正在安装依赖（npm ci）……", "ci", "--no-audit", "--no-fund", "--loglevel=error");
  for (const name of wanted())
    if (!isBuilt(BUILDS[name])) run(BUILDS[name].announcement, "run", "--silent", BUILDS[name].script);
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

/** With CI=true the tests also walk the workbench. */
function wanted() {
  const [, , purpose] = process.argv;
  if (purpose === "test") return process.env.CI === "true" ? ["build", "workbench"] : ["build"];
  return Object.keys(BUILDS).filter((name) => purpose === "both" || name === purpose);
}

function isBuilt({ sources, results }) {
  const paths = results.map((name) => join(root, name));
  return (
    paths.every(existsSync) && newest(sources.map((name) => join(root, name))) <= Math.min(...paths.map(age))
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
