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

/** A choice that was changed after it had been followed, with the institution's value of that time. */
export interface Revision {
  readonly choice: Choice;
  readonly institution: string | null;
}

/** What people have chosen for a row. */
export interface Choices {
  /** Null: nobody has answered yet. */
  decide(conflict: Conflict): Choice | null;
  /** For a value of the department; null where nobody changed his mind. */
  revised(key: InstitutionKey, department: string | null): Revision | null;
}

export interface MergedRow {
  readonly row: InstitutionRow;
  /** What the department last sent, to compare with next time; a conflict not yet decided keeps the older value. */
  readonly base: InstitutionRow;
  readonly conflicts: readonly Conflict[];
  /** Fields in which a choice was followed. */
  readonly followed: readonly InstitutionKey[];
  /** Fields whose value in 汇总表 changed by this merge. */
  readonly changed: readonly InstitutionKey[];
}

/**
 * Three-way comparison of a row, field by field: only the department changed → taken; only the institution → kept;
 * both, differently → kept until `decide` answers. A change of mind is followed like a choice. `held` fields are never taken (a grade change nobody approved).
 */
export function mergeRow(
  incoming: InstitutionRow,
  current: InstitutionRow,
  base: InstitutionRow,
  choices: Choices,
  held: ReadonlySet<InstitutionKey>,
): MergedRow {
  const row: Record<InstitutionKey, string | null> = { ...incoming };
  const nextBase: Record<InstitutionKey, string | null> = { ...incoming };
  const conflicts: Conflict[] = [];
  const followed: InstitutionKey[] = [];
  for (const key of CONTENT) {
    const [theirs, ours, before] = [incoming[key], current[key], base[key]];
    const revision = choices.revised(key, theirs);
    if (theirs === ours && !revision) continue;
    if (held.has(key)) keep(key, before);
    else if (revision) {
      followed.push(key);
      // What the institution wrote there since its choice stands.
      if (revision.choice === "采用本院") row[key] = ours === theirs ? revision.institution : ours;
    } else if (theirs === before) row[key] = ours;
    else if (ours !== before) {
      const conflict = { key, base: before, department: theirs, institution: ours };
      const choice = choices.decide(conflict);
      if (choice !== null) followed.push(key);
      if (choice === "采用科室") continue;
      if (choice === "采用本院") row[key] = ours;
      else {
        conflicts.push(conflict);
        keep(key, before);
      }
    }
  }
  const changed = CONTENT.filter((key) => row[key] !== current[key]);
  return { row, base: nextBase, conflicts, followed, changed };

  function keep(key: InstitutionKey, before: string | null): void {
    row[key] = current[key];
    nextBase[key] = before;
  }
}
