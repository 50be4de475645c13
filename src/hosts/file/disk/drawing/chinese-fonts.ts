import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { errorCode } from "../disk-error";

/** Where computers keep their fonts: Windows, Mac, Linux and its domestic kin, and people's own. */
function folders(): readonly string[] {
  const home = homedir();
  return [
    ...(process.env.WINDIR === undefined ? [] : [join(process.env.WINDIR, "Fonts")]),
    ...(process.env.LOCALAPPDATA === undefined
      ? []
      : [join(process.env.LOCALAPPDATA, "Microsoft", "Windows", "Fonts")]),
    ...["/System/Library/Fonts", "/Library/Fonts", join(home, "Library", "Fonts")],
    ...["/usr/share/fonts", "/usr/local/share/fonts"],
    ...[join(home, ".local", "share", "fonts"), join(home, ".fonts")],
  ];
}

/** Files of fonts that know Chinese, the best first: upright and, where they have one, bold. */
const PLAIN: readonly (readonly string[])[] = [
  ["msyh.ttc", "msyhbd.ttc"],
  ["msyh.ttf", "msyhbd.ttf"],
  ["notosanscjk-regular.ttc", "notosanscjk-bold.ttc"],
  ["notosanscjksc-regular.otf", "notosanscjksc-bold.otf"],
  ["notosanssc-regular.otf", "notosanssc-bold.otf"],
  ["sourcehansanssc-regular.otf", "sourcehansanssc-bold.otf"],
  ["sourcehansanscn-regular.otf", "sourcehansanscn-bold.otf"],
  ["pingfang.ttc"],
  ["hiragino sans gb.ttc"],
  ["stheiti medium.ttc", "stheiti light.ttc"],
  ["wqy-microhei.ttc"],
  ["wqy-zenhei.ttc"],
  ["droidsansfallbackfull.ttf"],
  ["simhei.ttf"],
  ["simsun.ttc"],
];
/** For titles; without one they are drawn as everything else. */
const TITLE: readonly (readonly string[])[] = [
  ["fzxbsjw.ttf"],
  ["方正小标宋简体.ttf"],
  ["notoserifcjk-regular.ttc"],
  ["notoserifcjksc-regular.otf"],
  ["sourcehanserifsc-regular.otf"],
  ["songti.ttc"],
  ["stzhongs.ttf"],
  ["simsun.ttc"],
];
const NOT_OURS = new Set(["ENOENT", "EACCES", "EPERM", "ENOTDIR"]);
/** Folders of fonts lie in folders by kind and by maker. */
const DEEPEST = 4;

/** The fonts of this computer that charts are drawn with, as bytes; none where it has no Chinese font that we know. */
export async function chineseFonts(from: readonly string[] = folders()): Promise<readonly Uint8Array[]> {
  const found = new Map<string, string>();
  for (const folder of from) await look(folder, 0, found);
  const plain = firstOf(PLAIN, found);
  if (plain.length === 0) return [];
  const chosen = new Set([...plain, ...firstOf(TITLE, found)]);
  return Promise.all([...chosen].map((path) => readFile(path)));
}

/** Files by their name in small letters; of two of one name the first that is met. */
async function look(folder: string, depth: number, found: Map<string, string>): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < DEEPEST) await look(path, depth + 1, found);
    const name = entry.name.toLowerCase();
    if (!entry.isDirectory() && !found.has(name)) found.set(name, path);
  }
}

/** In order, so that the same computer always finds the same; a folder that is not there or not ours to read has none. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (cause) {
    if (NOT_OURS.has(errorCode(cause) ?? "")) return [];
    throw cause;
  }
}

function firstOf(
  wanted: readonly (readonly string[])[],
  found: ReadonlyMap<string, string>,
): readonly string[] {
  const names = wanted.find(([upright]) => upright !== undefined && found.has(upright)) ?? [];
  return names.flatMap((name) => found.get(name) ?? []);
}
