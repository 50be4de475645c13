/** A column of a view. */
export interface ViewColumn {
  readonly key: string;
  /** For people. */
  readonly header: string;
  /** How its value is shown and ordered: a code by its characters, a word by its place among `words`, a count as a whole number. */
  readonly kind: "code" | "word" | "year" | "day" | "count";
  /** All that a word may be, in the order of the plan; a blank stands last. */
  readonly words?: readonly string[];
  /** Counts of people, of whom a small one might tell who they are. */
  readonly people?: true;
}

/** A question to all institutions of a roll-up; its text is `sql/{id}.sql`, the same for every engine. */
export interface View {
  readonly id: string;
  readonly title: string;
  /** What is counted, in a sentence. */
  readonly says: string;
  /** Of each year, or of the one that is asked for. */
  readonly years: "each" | "one";
  readonly columns: readonly ViewColumn[];
  /** By these a row is told from all others; rows come in their order. */
  readonly keys: readonly string[];
  /** Counts of which others are parts; what they leave over may be counted too, though no column has it. */
  readonly sums?: readonly { readonly total: string; readonly parts: readonly string[] }[];
  /** What a report shows of all institutions together, beside a chart of it. */
  readonly summary: Summary;
}

/**
 * Counts summed up by a column, of which a chart shows all or those of one kind; or counted by one and across another; or the rows with the
 * largest share or count, of institutions among their like alone, and `means` what stands beside a code.
 */
type Summary =
  | {
      readonly kind: "sums";
      readonly by: string;
      readonly counts: readonly string[];
      readonly charted?: readonly string[];
    }
  | { readonly kind: "across"; readonly by: string; readonly across: string; readonly count: string }
  | {
      readonly kind: "most";
      readonly by: string;
      readonly count: string;
      readonly of?: string;
      readonly means?: string;
    };

/** A row of a view by the keys of its columns: codes, words and days as text, years and counts as numbers. */
export type ViewRow = Readonly<Record<string, string | number | null>>;

export function codeColumn(key: string, header: string): ViewColumn {
  return { key, header, kind: "code" };
}

export function wordColumn(key: string, header: string, words: readonly string[]): ViewColumn {
  return { key, header, kind: "word", words };
}

export function countColumn(key: string, header: string): ViewColumn {
  return { key, header, kind: "count" };
}

/** So many people. */
export function peopleColumn(key: string, header: string): ViewColumn {
  return { ...countColumn(key, header), people: true };
}
