/** What a person did. */
export interface Count {
  /** Presses of the mouse, a drag being one. */
  readonly clicks: number;
  /** Presses of keys; a word that stands in a list counts by its characters. */
  readonly keys: number;
  /** Turns of the wheel, one for each time that something had to be brought into sight. */
  readonly turns: number;
  /** Characters of what only the person knows. */
  readonly typed: number;
  /** Sheets, panels and dialogues that came into sight, the first among them. */
  readonly screens: number;
}

export const NOTHING: Count = { clicks: 0, keys: 0, turns: 0, typed: 0, screens: 0 };

/** Everything that is done with the hands but typing what only the person knows. */
export function presses({ clicks, keys, turns }: Count): number {
  return clicks + keys + turns;
}

export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, { clicks, keys, turns, typed, screens }) => ({
      clicks: sum.clicks + clicks,
      keys: sum.keys + keys,
      turns: sum.turns + turns,
      typed: sum.typed + typed,
      screens: sum.screens + screens,
    }),
    NOTHING,
  );
}
