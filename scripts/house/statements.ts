import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { exportsOf } from "./exported";
import { within, type Tree } from "./tree";

export const PAGE = "docs/architecture.md";

/** A word in backticks, with the folder whose line it stands on, if that line begins with one. */
interface Statement {
  readonly line: number;
  readonly word: string;
  readonly of: string | null;
}

const ENDINGS = ["", ".ts", ".tsx", ".mjs"];
const PATH = /^[\w.*-]+(\/[\w.*-]+)+\/?$|^[\w.-]+\.([cm]?[jt]sx?|json|md)$/;
/** What builds leave behind is not there in a fresh clone. */
const MADE = /^(dist|out|node_modules)\//;

export function readPage({ root }: Tree): string {
  const file = join(root, PAGE);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Folders of src/ that hold code and that no line of the page names. */
export function unsaidFolders(tree: Tree, page: string): string[] {
  const said = new Set(
    statementsOf(page).flatMap(({ word, of }) => [word, ...(of === null ? [] : [posix.join(of, word)])]),
  );
  const folders = new Set(within(tree, "src").map(({ folder }) => folder));
  return [...folders].filter(
    (folder) => folder !== "src" && !said.has(folder.replace(/^src\//, "")) && !said.has(folder),
  );
}

/** What the page says of files, folders and names that are not there: `docs/architecture.md:12 rules/charts`. */
export function falseStatements(tree: Tree, page: string): string[] {
  const names = new Set(within(tree, "src").flatMap((file) => exportsOf(file).map(({ name }) => name)));
  const packages = packagesOf(tree);
  return statementsOf(page)
    .filter(({ word, of }) => {
      if (MADE.test(word) || word.startsWith("@")) return false;
      if (PATH.test(word)) return !isThere(tree, word, of);
      if (/^[A-Z][a-z]\w+$/.test(word)) return !names.has(word);
      // A bare word is a folder, a file or a name, where the line is about a folder.
      if (of === null || !/^[a-z][a-zA-Z-]+$/.test(word)) return false;
      return !isThere(tree, word, of) && !names.has(word) && !packages.has(word);
    })
    .map(({ line, word }) => `${PAGE}:${line} ${word}`);
}

function isThere({ root, files }: Tree, word: string, of: string | null): boolean {
  if (
    !word.includes("/") &&
    /\.\w+$/.test(word) &&
    [...files.keys()].some((path) => path.endsWith(`/${word}`))
  )
    return true;
  const bases = ["", "src", "docs", ...(of === null ? [] : [posix.join("src", of)])];
  return bases.some((base) => ENDINGS.some((ending) => existsSync(join(root, base, word + ending))));
}

function packagesOf({ root }: Tree): Set<string> {
  const file = join(root, "package.json");
  if (!existsSync(file)) return new Set();
  const own = JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, string> | undefined>;
  return new Set([...Object.keys(own.dependencies ?? {}), ...Object.keys(own.devDependencies ?? {})]);
}

/** Words in backticks outside of code blocks and of what programs write; `a → b` is two words. */
function statementsOf(page: string): Statement[] {
  let [inBlock, isMade] = [false, false];
  return page.split("\n").flatMap((text, index) => {
    if (text.startsWith("```")) inBlock = !inBlock;
    if (/^<!-- \w+:(begin|end)/.test(text)) isMade = text.includes(":begin");
    if (inBlock || isMade) return [];
    const of = roomOf(text);
    return [...text.matchAll(/`([^`]+)`/g)]
      .flatMap(([, words = ""]) => words.split(/[\s→|,]+/))
      .filter(Boolean)
      .map((word) => ({ line: index + 1, word: word.replace(/:\d+$/, ""), of }));
  });
}

/** The folder that a line of the page's table of folders is about. */
function roomOf(text: string): string | null {
  return /^\| `([\w/-]+)` \|/.exec(text)?.[1] ?? null;
}

/** Folders with a line of their own in the page. */
export function roomsOf(page: string): string[] {
  return page.split("\n").flatMap((text) => roomOf(text) ?? []);
}
