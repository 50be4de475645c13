import { join } from "node:path";
import ts from "typescript";
import { usesOf, wholes } from "../../scripts/house/imported";
import { lineOf, nodesOf, readTree, type Tree } from "../../scripts/house/tree";
import { command } from "../support/command-line";

/**
 * What the pane and the workbench can say names no word of the command line. Their sentences lie in all the files that they lead to,
 * rules and refusals of the core among them: each is looked through.
 */

const tree = readTree(join(__dirname, "../.."), ["src"]);
const HAN = /\p{Script=Han}/u;
const OPTION = /(?<![\w-])--[a-z][a-z-]+|命令行/;

test.each([
  ["src/fronts/pane/index.tsx"],
  ["src/fronts/workbench/index.tsx"],
  ["src/fronts/ribbon/index.ts"],
])("%s", async (entry) => {
  const commands = await commandNames();
  expect(commands).toEqual(expect.arrayContaining(["warn", "archive", "new-supervision", "consolidate"]));
  const word = new RegExp(`(?<![\\w./-])(?:${commands.join("|")})(?![\\w./-])`);
  const reached = reachedFrom(tree, entry);
  // Behind the wall too, where the pane goes by itself.
  if (entry.includes("pane")) expect([...reached].join()).toMatch(/subjects\/warnings\/steps\/take-step/);
  const said = [...reached].flatMap((path) => sentencesIn(path));
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(({ text }) => OPTION.test(text) || word.test(text))).toEqual([]);
});

interface Sentence {
  readonly at: string;
  readonly text: string;
}

function sentencesIn(path: string): Sentence[] {
  const file = tree.files.get(path);
  if (!file) return [];
  return [...nodesOf(file.syntax)].flatMap((node) => {
    const text = textOf(node);
    return text !== null && HAN.test(text) ? [{ at: `${path}:${lineOf(node)}`, text }] : [];
  });
}

/** What a piece of code says whole; what is filled in between stands as …. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node))
    return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…");
}

function reachedFrom(all: Tree, entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const path of reached) {
    const file = all.files.get(path);
    if (!file) continue;
    for (const next of [...usesOf(all, file).map((use) => use.path), ...wholes(all, file)]) reached.add(next);
  }
  return reached;
}

async function commandNames(): Promise<readonly string[]> {
  const { out } = await command("--help");
  return [...out.matchAll(/^ {2}([a-z][a-z-]+)(?= )/gm)].flatMap(([, name]) => name ?? []);
}
