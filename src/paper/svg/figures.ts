/** A number as every engine writes it: hundredths at most, no exponent, no minus before nought. */
export function figure(value: number): string {
  const hundredths = Math.round(value * 100);
  return String((hundredths === 0 ? 0 : hundredths) / 100);
}

/** A place, as in `M` and `L` of a path. */
export function place(x: number, y: number): string {
  return `${figure(x)} ${figure(y)}`;
}
