import type { Entry } from "../../reading/entry";
import type { ArchiveRecord } from "./sheets/archive";

const SECRET = /秘密|机密|绝密/;

/** Entries that counts are made of: one that says it is secret must not be kept here, and is never counted (follow-up.md §0). */
export function countedEntries(entries: readonly Entry<keyof ArchiveRecord>[]): readonly ArchiveRecord[] {
  return entries.filter((entry) => !isSecret(entry)).map(({ record }) => record);
}

function isSecret({ kept }: Entry<keyof ArchiveRecord>): boolean {
  const typed = kept.get("密级");
  return typeof typed === "string" && SECRET.test(typed);
}
