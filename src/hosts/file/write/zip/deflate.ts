/** A part of a package, packed by raw deflate. */
export interface Packed {
  readonly chunks: readonly Uint8Array[];
  readonly packedSize: number;
  /** Bytes before packing. */
  readonly size: number;
  /** CRC-32 of the bytes before packing. */
  readonly crc: number;
}

/** `quick` for large parts, where packing is most of the work; `thorough` for all others. */
export type Effort = "quick" | "thorough";

/**
 * Packs the chunks as one stream. A chunk is good until the one after the next is asked for: long parts are written into two
 * rooms in turn. Node has zlib for it, a browser `CompressionStream`.
 */
export type Deflate = (chunks: Iterable<Uint8Array>, effort: Effort) => Promise<Packed>;
