import { pixelsOfWidth, storedWidth } from "../../../workbook/widths";

/** Excel's library counts points. */
const POINTS = 0.75;

/** Width in characters, as Excel shows it → points. */
export function columnPoints(characters: number): number {
  return pixelsOfWidth(characters) * POINTS;
}

/** Points → width as files store it; a hidden column is none wide. */
export function widthOfPoints(points: number): number {
  return storedWidth(points / POINTS);
}
