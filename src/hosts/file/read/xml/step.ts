/** Turns pieces of a part into others; `last` lets out what was held back. */
export type Step = (piece: Uint8Array, last: boolean) => Uint8Array;
