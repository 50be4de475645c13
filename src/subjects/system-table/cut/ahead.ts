/** Things that come one after another, looked at before they are taken: no more of them are kept than were asked about. */
export class Ahead<T> {
  readonly #source: Iterator<T>;
  #waiting: T[] = [];

  constructor(source: Iterable<T>) {
    this.#source = source[Symbol.iterator]();
  }

  /** The one so many places from here; undefined behind the last one. */
  at(index: number): T | undefined {
    while (this.#waiting.length <= index) {
      const next = this.#source.next();
      if (next.done === true) return undefined;
      this.#waiting.push(next.value);
    }
    return this.#waiting[index];
  }

  /** So many from here, of those that were asked about. */
  first(count: number): readonly T[] {
    return this.#waiting.slice(0, count);
  }

  drop(count: number): void {
    this.#waiting = this.#waiting.slice(count);
  }
}
