import type { InstitutionKey, InstitutionRow } from "../sheets/institution-table";
import { CONTENT } from "./books";

/** Both sides changed a field, differently. */
export interface Conflict {
  readonly key: InstitutionKey;
  readonly base: string | null;
  readonly department: string | null;
  readonly institution: string | null;
}

export type Choice = "采用科室" | "采用本院";

export interface MergedRow {
  readonly row: InstitutionRow;
  /** What the department last sent, to compare with next time; a conflict not yet decided keeps the older value. */
  readonly base: InstitutionRow;
  readonly conflicts: readonly Conflict[];
  /** Fields whose value in 汇总表 changed by this merge. */
  readonly changed: readonly InstitutionKey[];
}

/**
 * Three-way comparison of a row, field by field: only the department changed → taken; only the institution → kept;
 * both, differently → kept until `decide` answers. `held` fields are never taken (a grade change nobody approved).
 */
export function mergeRow(
  incoming: InstitutionRow,
  current: InstitutionRow,
  base: InstitutionRow,
  decide: (conflict: Conflict) => Choice | null,
  held: ReadonlySet<InstitutionKey>,
): MergedRow {
  const row: Record<InstitutionKey, string | null> = { ...incoming };
  const nextBase: Record<InstitutionKey, string | null> = { ...incoming };
  const conflicts: Conflict[] = [];
  for (const key of CONTENT) {
    const [theirs, ours, before] = [incoming[key], current[key], base[key]];
    if (theirs === ours) continue;
    if (held.has(key)) keep(key, before);
    else if (theirs === before) row[key] = ours;
    else if (ours !== before) {
      const conflict = { key, base: before, department: theirs, institution: ours };
      const choice = decide(conflict);
      if (choice === "采用科室") continue;
      if (choice === "采用本院") row[key] = ours;
      else {
        conflicts.push(conflict);
        keep(key, before);
      }
    }
  }
  return { row, base: nextBase, conflicts, changed: CONTENT.filter((key) => row[key] !== current[key]) };

  function keep(key: InstitutionKey, before: string | null): void {
    row[key] = current[key];
    nextBase[key] = before;
  }
}
