import { readdirSync } from "node:fs";
import { join } from "node:path";
import { circlesIn } from "./circles";
import { functionsOf } from "./functions";
import { definedTwice, unneeded } from "./names";
import { ruleIdsIn } from "./rule-ids";
import type { HouseSettings } from "./settings";
import { falseStatements, PAGE, readPage, unsaidFolders } from "./statements";
import { median, readTree, within, type Tree } from "./tree";
import { walkBelow } from "./walks";

const SHORTER = "take a station out of the code's way, not out of the page";

/** One measure of the house: what was counted, where, and what to do about it. */
export interface Measure {
  readonly id: string;
  readonly says: string;
  readonly figure: number;
  /** Each place that counts, or the one that is longest. */
  readonly where: readonly string[];
  readonly remedy: string;
}

export interface FolderSize {
  readonly folder: string;
  readonly files: number;
  readonly lines: number;
}

export interface House {
  readonly tree: Tree;
  readonly page: string;
  readonly folders: readonly FolderSize[];
  readonly measures: readonly Measure[];
}

/** Measures the project that stands in `root`. */
export function measureHouse(root: string, settings: HouseSettings): House {
  const tree = readTree(root, ["src", "scripts", "test", "bench"]);
  const page = readPage(tree);
  const folders = folderSizes(tree);
  return {
    tree,
    page,
    folders,
    measures: [
      ...folderMeasures(folders, settings),
      ...lengthMeasures(tree),
      ...nameMeasures(tree, settings),
      ...pageMeasures(tree, page, settings),
    ],
  };
}

/** Every file of a folder counts, and the lines of its code. */
function folderSizes(tree: Tree): FolderSize[] {
  const sizes = new Map<string, FolderSize>();
  for (const { folder, lines } of within(tree, "src")) {
    const so = sizes.get(folder) ?? { folder, files: filesIn(tree, folder), lines: 0 };
    sizes.set(folder, { ...so, lines: so.lines + lines });
  }
  return [...sizes.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

function filesIn({ root }: Tree, folder: string): number {
  return readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

function folderMeasures(
  folders: readonly FolderSize[],
  { filesOfAFolder, crowdedBecause }: HouseSettings,
): Measure[] {
  const crowded = folders.filter(({ files }) => files > filesOfAFolder);
  const names = new Set(crowded.map(({ folder }) => folder));
  const idle = Object.keys(crowdedBecause).filter((folder) => !names.has(folder));
  const bare = crowded.filter(({ folder }) => !(folder in crowdedBecause));
  return [
    counted(
      "crowdedFolders",
      `folders of more than ${filesOfAFolder} files`,
      [
        ...bare.map(({ folder, files }) => `${folder} ${files}`),
        ...idle.map((folder) => `${folder} is not crowded, and its reason is still in crowdedBecause`),
      ],
      "divide the folder by what belongs together, or give its reason in crowdedBecause",
    ),
    counted(
      "excusedFolders",
      "of them with a reason",
      Object.entries(crowdedBecause).map(([folder, reason]) => `${folder}: ${reason}`),
      "divide one of them",
    ),
  ];
}

function lengthMeasures(tree: Tree): Measure[] {
  const files = within(tree, "src").map(({ path, lines }) => ({ name: path, lines }));
  const functions = within(tree, "src")
    .flatMap(functionsOf)
    .map(({ path, name, lines }) => ({ name: `${path} › ${name}`, lines }));
  return [
    middle("medianFile", "lines of the median file", files),
    longest("longestFile", "lines of the longest file", files),
    middle("medianFunction", "lines of the median function", functions),
    longest("longestFunction", "lines of the longest function", functions),
  ];
}

interface Long {
  readonly name: string;
  readonly lines: number;
}

function middle(id: string, says: string, all: readonly Long[]): Measure {
  return {
    id,
    says,
    figure: median(all.map(({ lines }) => lines)),
    where: [],
    remedy: "divide what does two things",
  };
}

function longest(id: string, says: string, all: readonly Long[]): Measure {
  const [first, ...rest] = [...all].sort((a, b) => b.lines - a.lines);
  const where = [first, ...rest.slice(0, 2)].flatMap((one) => (one ? [`${one.name} ${one.lines}`] : []));
  return { id, says, figure: first?.lines ?? 0, where, remedy: "divide it where its sections begin" };
}

function nameMeasures(tree: Tree, { entries }: HouseSettings): Measure[] {
  const { unused, testedOnly } = unneeded(tree, entries);
  return [
    counted("unusedExports", "exports nobody imports", unused, "take `export` away, or the thing itself"),
    counted(
      "testedOnlyExports",
      "exports only tests import",
      testedOnly,
      "test it through what the product asks for",
    ),
    counted(
      "namesInSeveralFiles",
      "names defined in more than one file",
      definedTwice(tree),
      "one idea: one home; two ideas: two names",
    ),
    counted(
      "ruleIds",
      "decisions by a rule's id",
      within(tree, "src")
        .filter(({ path }) => !path.startsWith("src/sample/"))
        .flatMap(ruleIdsIn),
      "make it a property of the rule and ask for that",
    ),
    counted(
      "circles",
      "circles of imports",
      circlesIn(tree),
      "two files that need each other are one, or a third is missing",
    ),
  ];
}

function pageMeasures(tree: Tree, page: string, { walks }: HouseSettings): Measure[] {
  const told = Object.entries(walks).map(([id, title]) => ({
    id,
    title,
    walk: walkBelow(tree, page, title),
  }));
  return [
    counted(
      "unsaidFolders",
      `folders that ${PAGE} does not name`,
      unsaidFolders(tree, page),
      "say what it is for",
    ),
    counted(
      "falseStatements",
      "statements there about what is not there",
      falseStatements(tree, page),
      "put the page right",
    ),
    ...told.flatMap(({ id, title, walk: { folders, files } }) => [
      counted(`${id}Folders`, `“${title}”: folders`, folders, SHORTER),
      counted(`${id}Files`, `“${title}”: files`, files, SHORTER),
    ]),
    counted(
      "walkFaults",
      "faults in the walks",
      told.flatMap(({ walk }) => walk.faults),
      "`npm run docs` puts lines right; where a station is gone, tell the walk anew",
    ),
  ];
}

function counted(id: string, says: string, where: readonly string[], remedy: string): Measure {
  return { id, says, figure: where.length, where, remedy };
}
