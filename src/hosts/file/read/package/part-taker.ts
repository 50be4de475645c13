import { overLimits } from "./refusals";

/**
 * Takes bytes of a part from the start of `bytes` and says how many; what it leaves comes again, with more behind it.
 * `last`: nothing comes behind.
 */
export type Take = (bytes: Uint8Array, last: boolean) => number;

/** One cell or one shared text cannot be longer than this, however it is written. */
const LONGEST_ITEM = 16 << 20;

const NOTHING = new Uint8Array(0);

/**
 * Gives the pieces of a part to `take` one after the other, each behind what the one before left over. An item that
 * does not end is tried again only when the bytes have doubled, so that a long one costs linear time.
 */
export class PartTaker {
  /** Holds what was left over, and room for more; used again and again. */
  private room: Uint8Array = NOTHING;
  private held = 0;
  private tryAt = 0;

  constructor(private readonly take: Take) {}

  give(piece: Uint8Array, last: boolean): void {
    const bytes = this.held === 0 ? piece : this.behindHeld(piece);
    if (bytes.length < this.tryAt && !last) this.hold(bytes, 0);
    else this.hold(bytes, this.take(bytes, last));
  }

  private behindHeld(piece: Uint8Array): Uint8Array {
    const length = this.held + piece.length;
    if (length > this.room.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(this.room.subarray(0, this.held));
      this.room = larger;
    }
    this.room.set(piece, this.held);
    return this.room.subarray(0, length);
  }

  /** Keeps what lies behind `taken` for the next piece. */
  private hold(bytes: Uint8Array, taken: number): void {
    if (taken > 0) this.tryAt = 0;
    else if (bytes.length >= this.tryAt) this.tryAt = 2 * bytes.length;
    this.held = 0;
    if (taken === bytes.length) return;
    const rest = bytes.subarray(taken);
    if (rest.length > LONGEST_ITEM) throw overLimits("单个单元格的内容过长");
    if (rest.length > this.room.length) this.room = new Uint8Array(2 * rest.length);
    // Copies rightly where both are the same memory.
    this.room.set(rest);
    this.held = rest.length;
  }
}
