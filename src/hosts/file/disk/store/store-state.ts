import { readFile, rename } from "node:fs/promises";
import { HostError } from "../../../../workbook/host-error";
import { flushFolders } from "../commit";
import { errorCode } from "../disk-error";
import { fileError } from "../file-error";
import { prepareFile, sweep } from "../formats/prepare-file";

/** What `store.json` says: its one line is what turns the old contents of a store into the new ones. */
export interface StoreState {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** Goes up with every change: who read while it did reads again. */
  readonly generation: number;
  /** What is taking its place: folders by their paths in the store, and where they come from. Null where everything stands. */
  readonly moving: { readonly from: string; readonly places: readonly string[] } | null;
}

const FORMAT = "irpc-store";
const VERSION = 1;
export const NEW_STORE: StoreState = { format: FORMAT, version: VERSION, generation: 0, moving: null };

/** The state of the store whose file this is; null where there is none. Throws `HostError` where it is none of ours, or newer. */
export async function readState(path: string): Promise<StoreState | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "")) return null;
    throw fileError(error, path);
  }
  const state = parsed(text);
  if (!state)
    throw new HostError(
      "damaged",
      `“${path}”损坏，不能用这个汇总库。请用备份恢复，或换一个空文件夹，把收到的数据包重新加一次。`,
    );
  if (state.version > VERSION)
    throw new HostError("outdated", `“${path}”是新版程序建的汇总库，这个版本不能用。请先升级本程序。`);
  return state;
}

function parsed(text: string): StoreState | null {
  try {
    const state = JSON.parse(text) as { readonly [Key in keyof StoreState]: unknown };
    const isOurs =
      state.format === FORMAT && Number.isInteger(state.version) && Number.isInteger(state.generation);
    return isOurs ? (state as StoreState) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** In one step. Only for who holds the store's lock. */
export async function writeState(path: string, state: StoreState): Promise<void> {
  const prepared = await prepareFile(path, new TextEncoder().encode(`${JSON.stringify(state)}\n`));
  await sweep([prepared]);
  await rename(prepared.beside, path);
  await flushFolders([path]);
}
