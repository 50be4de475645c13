/** A digit of the default font and the room beside a text, in pixels; Excel's library counts points. */
const DIGIT = 7;
const PADDING = 5;
const POINTS = 0.75;

/** Width in characters, as Excel shows it → points. */
export function columnPoints(characters: number): number {
  const pixels =
    characters < 1 ? Math.round(characters * (DIGIT + PADDING)) : Math.round(characters * DIGIT + PADDING);
  return pixels * POINTS;
}

/** Points → width in characters; a hidden column is none wide. */
export function columnCharacters(points: number): number {
  const pixels = points / POINTS;
  return pixels < DIGIT + PADDING ? pixels / (DIGIT + PADDING) : (pixels - PADDING) / DIGIT;
}
