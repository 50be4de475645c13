/** Turns pieces of a part into others; `last` lets out what was held back. */
export type PieceStep = (piece: Uint8Array, last: boolean) => Uint8Array;
