import { posix } from "node:path";
import ts from "typescript";
import { PAGE, roomsOf } from "./statements";
import { lineOf, nodesOf, type Tree } from "./tree";

/** One station of a walk: ``1. `src/reading/rows/read-table.ts:41` › `readTable` …``. */
interface Station {
  readonly path: string;
  readonly line: number | null;
  readonly symbol: string;
}

export interface Walk {
  /** Rooms: a folder with a line of its own in the page, and what lies in it without one. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** Stations that are not there, or on another line. */
  readonly faults: readonly string[];
}

const STATION = /^(\d+\. `)([^`:]+)(?::(\d+))?(` › `)([^`]+)(`)/;

/** The walk that the page tells below a heading. */
export function walkBelow(tree: Tree, page: string, title: string): Walk {
  const stations = stationsBelow(page, title);
  const files = [...new Set(stations.map(({ path }) => path))];
  const rooms = roomsOf(page).sort((a, b) => b.length - a.length);
  const roomOf = (path: string): string =>
    rooms.find((room) => path.startsWith(`src/${room}/`)) ?? posix.dirname(path);
  return {
    files,
    folders: [...new Set(files.map(roomOf))],
    faults:
      stations.length > 0
        ? stations.flatMap((one) => faultOf(tree, one))
        : [`${PAGE} has no walk “${title}”`],
  };
}

/** The page with the line of each station put right. A station that is not there stays as it is. */
export function withLines(tree: Tree, page: string): string {
  return page
    .split("\n")
    .map((text) =>
      text.replace(
        STATION,
        (all, head: string, path: string, _, middle: string, symbol: string, end: string) => {
          const line = lineOfSymbol(tree, path, symbol);
          return line === undefined ? all : `${head}${path}:${line}${middle}${symbol}${end}`;
        },
      ),
    )
    .join("\n");
}

function stationsBelow(page: string, title: string): Station[] {
  const lines = page.split("\n");
  const begin = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === title);
  if (begin < 0) return [];
  const rest = lines.slice(begin + 1);
  const end = rest.findIndex((line) => /^#+ /.test(line));
  return rest.slice(0, end < 0 ? undefined : end).flatMap((text) => {
    const [, , path, line, , symbol] = STATION.exec(text) ?? [];
    return path && symbol ? [{ path, line: line ? Number(line) : null, symbol }] : [];
  });
}

function faultOf(tree: Tree, { path, line, symbol }: Station): string[] {
  if (!tree.files.has(path)) return [`${path} is not there`];
  const real = lineOfSymbol(tree, path, symbol);
  if (real === undefined) return [`${path} has no ${symbol}`];
  return line === real ? [] : [`${path}:${line ?? "?"} is not where ${symbol} is, which is line ${real}`];
}

/** `readTable`, or `Session.perform` for a member. */
function lineOfSymbol({ files }: Tree, path: string, symbol: string): number | undefined {
  const file = files.get(path);
  if (!file) return undefined;
  const [outer = "", member] = symbol.split(".");
  const home = declared(file.syntax, outer);
  const node = home && member !== undefined ? declared(home, member) : home;
  return node?.name && lineOf(node.name);
}

function declared(scope: ts.Node, name: string): ts.NamedDeclaration | undefined {
  for (const node of nodesOf(scope))
    if (node !== scope && isDeclaration(node) && node.name?.getText() === name) return node;
  return undefined;
}

function isDeclaration(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassElement(node) ||
    ts.isTypeElement(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node)
  );
}
