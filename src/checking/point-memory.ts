import type { Finding } from "../findings/finding";
import { sameMembers } from "../workbook/lists/following";
import { AnswersInTurn } from "../workbook/lists/worked-out";
import type { Entry } from "../reading/entry";

interface Asked {
  readonly entry: Entry;
}

/**
 * What was said about single points before, for a workbook that is judged again after every change. It holds for the very
 * same line, as long as everything else that the questions look at is the same too.
 */
export class PointMemory {
  #said = new WeakMap<Entry, readonly Finding[]>();
  readonly #inTurn = new AnswersInTurn<Asked, readonly Finding[]>();
  #basis: readonly unknown[] = [];

  /** Names what else the questions look at. Where one of it is another than before, all is forgotten. */
  restOn(basis: readonly unknown[]): void {
    if (!sameMembers(basis, this.#basis)) this.#said = new WeakMap();
    this.#basis = basis;
  }

  /** What was said about points, or is said now, one after the other. */
  inTurn<P extends Asked>(
    points: readonly P[],
    ask: (point: P) => readonly Finding[],
  ): readonly (readonly Finding[])[] {
    return this.#inTurn.of([this.#said], points, (point) => this.of(point.entry, () => ask(point as P)));
  }

  /** What was said about a line, or is said now. */
  private of(entry: Entry, ask: () => readonly Finding[]): readonly Finding[] {
    const known = this.#said.get(entry);
    if (known) return known;
    const said = ask();
    this.#said.set(entry, said);
    return said;
  }
}
