/** A digit of the default font, and the room beside the text of a column, in pixels. */
const DIGIT = 7;
const BESIDE_TEXT = 5;
/** Files store widths in parts of a digit. */
const PARTS = 256;

/** Characters of a column that nobody set a width for. */
export const USUAL_WIDTH = 9;

/** Characters, as Excel shows them → pixels on the screen. A column of less than one character gives up the room beside it. */
export function pixelsOfWidth(characters: number): number {
  return Math.round(characters < 1 ? characters * (DIGIT + BESIDE_TEXT) : characters * DIGIT + BESIDE_TEXT);
}

/** Pixels → characters, to two places. */
export function widthOfPixels(pixels: number): number {
  const characters =
    pixels < DIGIT + BESIDE_TEXT ? pixels / (DIGIT + BESIDE_TEXT) : (pixels - BESIDE_TEXT) / DIGIT;
  return Math.round(characters * 100) / 100;
}

/** Pixels → width as files store it: they count the room beside the text too. */
export function storedWidth(pixels: number): number {
  return Math.floor((pixels / DIGIT) * PARTS) / PARTS;
}

/** Width of a column as files store it, if they do → characters, as Excel shows them. */
export function columnWidth(stored: number | undefined): number {
  return stored === undefined ? USUAL_WIDTH : widthOfPixels(Math.round(stored * DIGIT));
}
