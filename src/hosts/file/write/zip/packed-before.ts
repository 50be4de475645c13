import type { Deflate, Packed } from "./deflate";

/** Bytes of a part that is kept, and parts that are: longer ones are hardly ever the same. */
const LONGEST = 1 << 17;
const MOST = 32;

interface Before {
  readonly bytes: Uint8Array;
  readonly packed: Packed;
}

/** What parts were packed to last, by name, for each way of packing. */
const before = new WeakMap<Deflate, Map<string, Before>>();

/** Packs a short part, unless it was the same in the package before: a hundred receipts share all but their rows. */
export async function packedOnce(name: string, bytes: Uint8Array, deflate: Deflate): Promise<Packed> {
  const known = before.get(deflate) ?? new Map<string, Before>();
  before.set(deflate, known);
  const same = known.get(name);
  if (same && areEqual(same.bytes, bytes)) return same.packed;
  const packed = await deflate([bytes], "thorough");
  if (bytes.length <= LONGEST && (same || known.size < MOST)) known.set(name, { bytes, packed });
  return packed;
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  const { length } = one;
  if (other.length !== length) return false;
  for (let index = 0; index < length; index++) if (one[index] !== other[index]) return false;
  return true;
}
