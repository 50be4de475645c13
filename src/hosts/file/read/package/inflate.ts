/** What the reader needs of its platform: unpacking. Node has it in zlib, a browser in `DecompressionStream`. */
export interface Inflate {
  /** Parts up to so many bytes are unpacked at once: starting a stream costs more than they do. */
  readonly atOnce: number;
  /**
   * A raw-deflated part at once, without waiting where the platform can.
   * Fails rather than give more than `most` bytes.
   */
  whole(packed: Uint8Array, most: number): Uint8Array | Promise<Uint8Array>;
  /** A raw-deflated part in pieces; the caller counts the bytes and may stop at any piece. */
  pieces(packed: Uint8Array): AsyncIterable<Uint8Array>;
  /** Check sum of `bytes` as ZIP has it, going on from that of the bytes before (0 at the start). */
  crc32(bytes: Uint8Array, before: number): number;
}
