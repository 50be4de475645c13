import { KEPT_TABLES } from "../../../../subjects/roll-up/relations";
import type { RollUpPlace } from "../../../../workbook/data/roll-up-place";
import { HostError } from "../../../../workbook/host-error";
import type { Environment } from "../../environment";

/** Where packages are kept: a folder, or a database by its address. */
export interface PlaceOptions {
  readonly store?: string;
  readonly engine?: string;
}

/** Work at the place that the command line names. Throws `HostError` where it names none, or two. */
export async function atPlace<T>(
  environment: Environment,
  { store, engine }: PlaceOptions,
  work: (place: RollUpPlace) => Promise<T>,
): Promise<T> {
  const address = store ?? engine;
  if (address === undefined || (store !== undefined && engine !== undefined))
    throw new HostError(
      "refused",
      "请写明汇总在哪里：--store 后面写文件夹，或者 --engine 后面写 PostgreSQL 数据库的地址（postgres://…），只写一样。",
    );
  const kind = store === undefined ? "engine" : "store";
  const place = await environment.rollUp(kind, address, KEPT_TABLES);
  try {
    return await work(place);
  } finally {
    await place.close();
  }
}
