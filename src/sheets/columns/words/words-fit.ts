/** Longer words do not fit into half a line of a form. */
const HALF_A_LINE = 10;

/** Whether one of the words to choose from is too long for half a line. */
export function hasLong(words: readonly string[]): boolean {
  return words.some(({ length }) => length > HALF_A_LINE);
}
