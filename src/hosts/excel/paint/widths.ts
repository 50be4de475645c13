/** A digit of the default font and the room beside a text, in pixels; Excel's library counts points. */
const DIGIT = 7;
const PADDING = 5;
const POINTS = 0.75;
/** Files store widths in parts of a digit. */
const PARTS = 256;

/** Width in characters, as Excel shows it → points. */
export function columnPoints(characters: number): number {
  const pixels =
    characters < 1 ? Math.round(characters * (DIGIT + PADDING)) : Math.round(characters * DIGIT + PADDING);
  return pixels * POINTS;
}

/** Points → width as files store it, with the room beside the text; a hidden column is none wide. */
export function storedWidth(points: number): number {
  return Math.floor((points / POINTS / DIGIT) * PARTS) / PARTS;
}
