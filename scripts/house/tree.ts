import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";

/** One file of code: its path from the project's folder, its syntax, its lines. */
export interface CodeFile {
  readonly path: string;
  readonly folder: string;
  readonly syntax: ts.SourceFile;
  readonly lines: number;
}

/** The code below some folders, by path. */
export interface Tree {
  readonly root: string;
  readonly files: ReadonlyMap<string, CodeFile>;
}

const CODE = /\.[cm]?[jt]sx?$/;

export function readTree(root: string, folders: readonly string[]): Tree {
  const paths = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => below(root, folder));
  return { root, files: new Map(paths.map((path) => [path, readCode(root, path)])) };
}

function below(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((path) => CODE.test(path) && statSync(join(root, path)).isFile())
    .sort();
}

function readCode(root: string, path: string): CodeFile {
  const text = readFileSync(join(root, path), "utf8");
  const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, folder: dirname(path), syntax, lines: text.split("\n").length - 1 };
}

/** The files of one folder and all below it. */
export function within({ files }: Tree, folder: string): CodeFile[] {
  return [...files.values()].filter(({ path }) => path.startsWith(`${folder}/`));
}

/** The file of the tree that a relative name means; `undefined` for packages and for what is no code. */
export function resolve({ files }: Tree, from: string, asked: string): string | undefined {
  if (!/^\.\.?(\/|$)/.test(asked)) return undefined;
  const base = posix.join(dirname(from), asked);
  const endings = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];
  return endings.map((ending) => base + ending).find((path) => files.has(path));
}

/** Every node of a file, the outer before the inner. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** 1 for the first line. */
export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** The middle of some numbers, 0 of none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
