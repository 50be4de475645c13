/** One step of a story as it was taken: when, by whom, and what was said. */
export interface ToldStep {
  /** Null where nobody wrote the day down. */
  readonly on: string | null;
  readonly what: string;
  readonly who: string | null;
  /** `整改措施：落实集体讨论`. */
  readonly says: readonly string[];
}
