import { dated } from "../../../../workbook/formats/number-format";
import { lookKey } from "../../../../workbook/row-looks";
import type { Look } from "../../../../workbook/sheet-image";

/** The distinct looks of a workbook: equal looks are one, whether or not they are one object. */
export class LookTable {
  /** In the order of their first use; the first is the look of a cell that names none. */
  readonly looks: Look[] = [];
  readonly #places = new Map<string, number>();
  readonly #known = new Map<Look, number>();
  readonly #dated = new Map<Look, number>();

  constructor() {
    this.place({});
  }

  /** Index of a look in `looks`. */
  place(look: Look): number {
    const known = this.#known.get(look);
    if (known !== undefined) return known;
    const place = this.#placeByContent(look);
    this.#known.set(look, place);
    return place;
  }

  /** Index of the look in which a date shows as one. */
  datePlace(look: Look): number {
    const known = this.#dated.get(look);
    if (known !== undefined) return known;
    const place = this.place(dated(look));
    this.#dated.set(look, place);
    return place;
  }

  #placeByContent(look: Look): number {
    const content = lookKey(look);
    const known = this.#places.get(content);
    if (known !== undefined) return known;
    this.#places.set(content, this.looks.length);
    return this.looks.push(look) - 1;
  }
}
