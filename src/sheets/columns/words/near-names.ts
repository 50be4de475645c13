import { isOneEdit } from "./nearest";

/** So many near names are proposed at most. */
const AT_MOST = 3;

/**
 * Names among which those near to a written one are looked for: they differ in one character, or stand inside what was written
 * (张三同志). What differs in one character begins or ends with the same: so a roster of thousands is not walked for each question.
 */
export class NearNames {
  readonly #names: readonly string[];
  readonly #beginning = new Map<string, number[]>();
  readonly #ending = new Map<string, number[]>();

  constructor(names: Iterable<string>) {
    this.#names = [...new Set(names)].filter((name) => name.length > 1);
    this.#names.forEach((name, place) => {
      put(this.#beginning, name.charAt(0), place);
      put(this.#ending, name.charAt(name.length - 1), place);
    });
  }

  /** The first of them, in the order in which they were given. */
  of(written: string): string[] {
    const places = new Set(this.#ending.get(written.charAt(written.length - 1)));
    for (let at = 0; at < written.length; at++)
      for (const place of this.#beginning.get(written.charAt(at)) ?? []) places.add(place);
    return [...places]
      .sort((one, other) => one - other)
      .map((place) => this.#names[place]!)
      .filter((name) => written.includes(name) || isOneEdit(written, name))
      .slice(0, AT_MOST);
  }
}

function put(places: Map<string, number[]>, character: string, place: number): void {
  const known = places.get(character);
  if (known) known.push(place);
  else places.set(character, [place]);
}
