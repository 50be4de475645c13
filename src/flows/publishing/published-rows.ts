import type { InstitutionRow } from "../../subjects/consolidation/sheets/institution-table";
import { isOfPrivateLife } from "../../subjects/system-table/rows/private-life";
import type { Institution } from "../open-institution";

/**
 * Which points all staff may read: none about somebody's private life. A category that was typed so that it cannot be used is asked
 * as it stands.
 */
export function publishable({ read }: Institution): (row: InstitutionRow) => boolean {
  const unread = (read.institution.table?.entries ?? []).filter(({ kept }) =>
    isOfPrivateLife({ category: typed(kept.get("category")), aspect: typed(kept.get("aspect")) }),
  );
  const numbers = new Set(unread.flatMap(({ record }) => record.riskId ?? []));
  const lines = new Set(unread.map(({ record }) => record));
  return (row) =>
    !isOfPrivateLife(row) && !lines.has(row) && (row.riskId === null || !numbers.has(row.riskId));
}

function typed(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
