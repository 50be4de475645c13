/** Univer counts pixels, Excel points. */
export function pixelsOfHeight(points: number): number {
  return (points * 4) / 3;
}

export function heightOfPixels(pixels: number): number {
  return Math.round(pixels * 75) / 100;
}
