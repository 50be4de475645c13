import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import { isAlive, isSettled } from "../../subjects/system-table/rows/select-rows";
import type { Institution } from "../open-institution";

/** Points that wait to be put right or to be confirmed: as long as there are any, nothing but a draft is published. */
export function unsettledRows({ books }: Institution): readonly InstitutionRow[] {
  return [...books.table, ...books.loose].filter((row) => isAlive(row) && !isSettled(row));
}
