import { standsAt } from "../package/bytes";

/** Longer ones are read each time. */
const MOST_BYTES = 64 << 10;
const MOST_PARTS = 64;
/** Workbooks of several forms may be read in turn. */
const MOST_FORMS = 4;

interface Read<T> {
  readonly bytes: Uint8Array;
  readonly said: T;
}

/**
 * What was read last of some bytes of a part, by the part's name: workbooks that were filled in from one form say the same around
 * their cells, byte for byte.
 */
export class SameAgain<T> {
  private readonly known = new Map<string, readonly Read<T>[]>();

  /** What was read before, and where its bytes end, if they stand at `from` again. */
  at(part: string, bytes: Uint8Array, from: number): { readonly said: T; readonly end: number } | undefined {
    const before = this.known.get(part)?.find((one) => standsAt(bytes, from, one.bytes));
    return before && { said: before.said, end: from + before.bytes.length };
  }

  keep(part: string, bytes: Uint8Array, said: T): void {
    if (bytes.length > MOST_BYTES) return;
    if (this.known.size >= MOST_PARTS) this.known.clear();
    const others = this.known.get(part)?.slice(0, MOST_FORMS - 1) ?? [];
    // A copy: a piece of the part would keep all of it.
    this.known.set(part, [{ bytes: bytes.slice(), said }, ...others]);
  }
}
