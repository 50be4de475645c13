import type { Finding } from "../findings/finding";
import type { Entry } from "../reading/entry";

/**
 * What was said about single points before, for a workbook that is judged again after every change. It holds for the very
 * same line, as long as everything else that the questions look at is the same too.
 */
export class PointMemory {
  #said = new WeakMap<Entry, readonly Finding[]>();
  #basis: readonly unknown[] = [];

  /** Names what else the questions look at. Where one of it is another than before, all is forgotten. */
  restOn(basis: readonly unknown[]): void {
    const same = basis.length === this.#basis.length && basis.every((part, i) => part === this.#basis[i]);
    if (!same) this.#said = new WeakMap();
    this.#basis = basis;
  }

  /** What was said about a line, or is said now. */
  of(entry: Entry, ask: () => readonly Finding[]): readonly Finding[] {
    const known = this.#said.get(entry);
    if (known) return known;
    const said = ask();
    this.#said.set(entry, said);
    return said;
  }
}
