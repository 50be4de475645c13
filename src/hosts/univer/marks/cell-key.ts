/** No fewer columns than a sheet can have. */
const STRIDE = 16_384;

/** Row and column, both from 0, as one number. */
export function keyOf(row: number, column: number): number {
  return row * STRIDE + column;
}
