const PICTURE_FUNCTION = /^\s*=?\s*(?:_xlfn\.)?DISPIMG\s*\(/i;
const ENOUGH = 32;

/** Whether the formula at `from` only shows a picture, as WPS stores one in a cell. */
export function isPictureFormula(bytes: Uint8Array, from: number): boolean {
  return PICTURE_FUNCTION.test(String.fromCharCode(...bytes.subarray(from, from + ENOUGH)));
}

/** Whether a formula's result is the picture formula itself. */
export function isPictureText(text: string): boolean {
  return PICTURE_FUNCTION.test(text);
}
