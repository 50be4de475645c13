import type { Connection } from "./database";

/** Tables that name a workbook by its digest. */
const NAMING = ["institutions", "hand_ins", "held", "set_apart", "handouts"] as const;

/** Digests of all workbooks that the database names. */
export function namedFiles(database: Connection): Set<string> {
  const sql = NAMING.map((table) => `SELECT sha256 FROM ${table}`).join(" UNION ");
  return new Set(
    database
      .prepare<[], { sha256: string }>(sql)
      .all()
      .map(({ sha256 }) => sha256),
  );
}
