/** Univer counts pixels, Excel characters of the default font (7 pixels, and 5 beside the text) and points. */
export function pixelsOfWidth(characters: number): number {
  return Math.round(characters < 1 ? characters * 12 : characters * 7 + 5);
}

export function widthOfPixels(pixels: number): number {
  return Math.round((pixels < 12 ? pixels / 12 : (pixels - 5) / 7) * 100) / 100;
}

export function pixelsOfHeight(points: number): number {
  return (points * 4) / 3;
}

export function heightOfPixels(pixels: number): number {
  return Math.round(pixels * 75) / 100;
}
