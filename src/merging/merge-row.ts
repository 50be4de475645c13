/** A line by its fields, null where there is nothing. */
type Line<K extends string> = Readonly<Record<K, string | null>>;

/** Both sides changed a field, differently. */
export interface Conflict<K extends string> {
  readonly key: K;
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
export interface Choices<K extends string> {
  /** Null: nobody has answered yet. */
  decide(conflict: Conflict<K>): Choice | null;
  /** For a value of the department; null where nobody changed his mind. */
  revised(key: K, department: string | null): Revision | null;
}

export interface MergedRow<K extends string, Row> {
  /** A row of its own, or the one that came in. */
  readonly row: Row;
  /** What the department last sent, to compare with next time; a conflict not yet decided keeps the older value. */
  readonly base: Readonly<Row>;
  readonly conflicts: readonly Conflict<K>[];
  /** Fields in which a choice was followed. */
  readonly followed: readonly K[];
  /** Fields whose value in the table changed by this merge. */
  readonly changed: readonly K[];
}

/**
 * Three-way comparison of a row, field by field: only the department changed → taken; only the institution → kept;
 * both, differently → kept until `decide` answers. A change of mind is followed like a choice. `held` fields are never taken (a grade change nobody approved).
 */
export function mergeRow<K extends string, Row extends Line<K>>(
  fields: readonly K[],
  incoming: Row,
  current: Line<K>,
  base: Line<K>,
  choices: Choices<K>,
  held: ReadonlySet<K>,
): MergedRow<K, Row> {
  const row: Row = { ...incoming };
  const nextBase: Row = { ...incoming };
  // The same by their fields, to be written into.
  const table: Record<K, string | null> = row;
  const sent: Record<K, string | null> = nextBase;
  const conflicts: Conflict<K>[] = [];
  const followed: K[] = [];
  for (const key of fields) {
    const [theirs, ours, before] = [incoming[key], current[key], base[key]];
    const revision = choices.revised(key, theirs);
    if (theirs === ours && !revision) continue;
    if (held.has(key)) keep(key, before);
    else if (revision) {
      followed.push(key);
      // What the institution wrote there since its choice stands.
      if (revision.choice === "采用本院") table[key] = ours === theirs ? revision.institution : ours;
    } else if (theirs === before) table[key] = ours;
    else if (ours !== before) {
      const conflict = { key, base: before, department: theirs, institution: ours };
      const choice = choices.decide(conflict);
      if (choice !== null) followed.push(key);
      if (choice === "采用科室") continue;
      if (choice === "采用本院") table[key] = ours;
      else {
        conflicts.push(conflict);
        keep(key, before);
      }
    }
  }
  const changed = fields.filter((key) => table[key] !== current[key]);
  return { row, base: nextBase, conflicts, followed, changed };

  function keep(key: K, before: string | null): void {
    table[key] = current[key];
    sent[key] = before;
  }
}
