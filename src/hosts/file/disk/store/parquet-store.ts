import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type {
  PackageJudge,
  KeptPackage,
  Placing,
  PackageStanding,
} from "../../../../workbook/data/roll-up-place";
import { HostError } from "../../../../workbook/host-error";
import { parquetBytes } from "../../exchange/parquet-bytes";
import { asDiskError, errorCode } from "../disk-error";
import { lockAll } from "../write-lock";
import { moveIntoPlace, sweepStore, sweepWaiting, writeFolder } from "./placing";
import { folderOf, StoreLayout } from "./store-layout";
import { NEW_STORE, readState, writeState, type StoreState } from "./store-state";

/** Which batch stands in a folder of tables, in a file beside them. */
const STANDING = "package.json";

/**
 * Packages of many institutions in a folder: `plan_year=2012/institution_code=440705/points.parquet`. New folders are written aside,
 * then one line of `store.json` says that they hold; moving them to their places is done by whoever comes next, if the writer is killed.
 */
export class ParquetStore {
  readonly layout: StoreLayout;

  constructor(root: string, tables: readonly string[]) {
    this.layout = new StoreLayout(root, tables);
  }

  /** Takes packages in, all or none; what they cost does not hang on how many are there. Rejects as `RollUpPlace.add` does. */
  async add(coming: AsyncIterable<KeptPackage>, judge: PackageJudge): Promise<readonly Placing[]> {
    await this.expectOurs();
    const from = randomBytes(8).toString("hex");
    const pending = this.layout.pending(from);
    try {
      const placings = new Map<string, Placing>();
      const taken = new Map<string, KeptPackage>();
      for await (const one of coming) {
        const place = folderOf(one.planYear, one.institution);
        const there = placings.get(place)?.standing ?? (await this.standingAt(place));
        const became = judge(one, there);
        const { institution, planYear, standing } = one;
        placings.set(place, { institution, planYear, standing, became });
        if (became === "same") continue;
        await writeFolder(join(pending, place), filesOf(one));
        taken.set(place, { ...one, tables: [] });
      }
      if (taken.size > 0) await this.commit(from, taken, judge);
      return [...placings.values()];
    } catch (error) {
      throw asDiskError(error, this.layout.root);
    } finally {
      // What holds already is moved by whoever comes next.
      if ((await this.state())?.moving?.from !== from) await sweepStore(pending);
    }
  }

  /** The state of a store that is there, with what a killed writer left half moved in its place. */
  async settle(): Promise<StoreState> {
    const { root } = this.layout;
    const state = await this.state();
    if (!state)
      throw new HostError(
        "not-found",
        `“${root}”不是汇总库。请检查路径；还没有的，先用 rollup add 加入数据包。`,
      );
    if (state.moving === null) return state;
    return this.locked(async () => this.finish(await this.expectOurs()));
  }

  /** Null where no store is there. */
  state(): Promise<StoreState | null> {
    return readState(this.layout.state);
  }

  /** Work that nobody else does on this store meanwhile. */
  async locked<T>(work: () => Promise<T>): Promise<T> {
    const lock = await lockAll([this.layout.state]);
    try {
      return await work();
    } finally {
      await lock.release();
    }
  }

  /** Batch of an institution and year; null where there is none. */
  private async standingAt(place: string): Promise<PackageStanding | null> {
    try {
      const text = await readFile(join(this.layout.at(place), STANDING), "utf8");
      const said = JSON.parse(text) as Omit<PackageStanding, "name"> & Partial<PackageStanding>;
      return { ...said, name: said.name ?? "" };
    } catch (error) {
      if (errorCode(error) === "ENOENT") return null;
      throw error;
    }
  }

  /** The state of a store of ours, or of an empty folder. */
  private async expectOurs(): Promise<StoreState> {
    const { root } = this.layout;
    const there = await this.state();
    if (there) return there;
    const names = await readdir(root).catch((error: unknown) => {
      if (errorCode(error) === "ENOENT") return [];
      throw asDiskError(error, root);
    });
    if (names.some((name) => !name.startsWith(".")))
      throw new HostError(
        "wrong-kind",
        `“${root}”里有别的文件，不是汇总库。请另选一个空文件夹，或写一个还没有的文件夹名。`,
      );
    return NEW_STORE;
  }

  /** The moment at which the new packages hold. */
  private async commit(
    from: string,
    taken: ReadonlyMap<string, KeptPackage>,
    judge: PackageJudge,
  ): Promise<void> {
    await this.locked(async () => {
      const { generation, ...state } = await this.finish(await this.expectOurs());
      // Somebody else may have added to it since they were judged.
      for (const [place, one] of taken) judge(one, await this.standingAt(place));
      const moved = { ...state, generation: generation + 1, moving: { from, places: [...taken.keys()] } };
      await writeState(this.layout.state, moved);
      await this.finish(moved);
      await sweepWaiting(this.layout.waiting, from);
    });
  }

  /** Moves to their places what holds already. Only for who holds the lock. */
  private async finish(state: StoreState): Promise<StoreState> {
    if (state.moving === null) return state;
    await moveIntoPlace(this.layout, state.moving);
    const done = { ...state, moving: null };
    await writeState(this.layout.state, done);
    return done;
  }
}

function filesOf({ tables, standing }: KeptPackage): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ...tables.map((table) => [`${table.name}.parquet`, parquetBytes(table)] as const),
    [STANDING, new TextEncoder().encode(`${JSON.stringify(standing)}\n`)] as const,
  ]);
}
