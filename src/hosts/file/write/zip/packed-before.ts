import type { Deflate, Packed } from "./deflate";
import { utf8 } from "./utf8";

/** Characters of a part that is kept, and parts that are: longer ones are hardly ever the same. */
const LONGEST = 1 << 16;
const MOST = 32;

interface Before {
  readonly text: string;
  readonly packed: Packed;
}

/** What parts were packed to last, by name, for each way of packing. */
const before = new WeakMap<Deflate, Map<string, Before>>();

/** Packs a short part, unless it was the same in the package before: a hundred receipts share all but their rows. */
export async function packedOnce(name: string, text: string, deflate: Deflate): Promise<Packed> {
  const known = before.get(deflate) ?? new Map<string, Before>();
  before.set(deflate, known);
  const same = known.get(name);
  if (same?.text === text) return same.packed;
  const packed = await deflate(utf8([text]), "thorough");
  if (text.length <= LONGEST && (same || known.size < MOST)) known.set(name, { text, packed });
  return packed;
}
