import type { IStyleData, Nullable } from "@univerjs/core";
import { dated, isDateCode } from "../../workbook/formats/number-format";
import type { Look } from "../../workbook/sheet-image";
import { lookOf, styleOf } from "./look-style";

/** Names of styles that a page gave; the rest is the look itself, so that equal looks have one name in every workbook. */
const OURS = "look ";

/** Looks as named styles, for a snapshot. */
export class StyleNames {
  readonly styles: Record<string, IStyleData> = {};
  readonly #names = new Map<Look, string>();
  readonly #dated = new Map<Look, Look>();

  nameOf(look: Look): string {
    let name = this.#names.get(look);
    if (name === undefined) {
      name = OURS + JSON.stringify(look);
      this.#names.set(look, name);
      this.styles[name] ??= styleOf(look);
    }
    return name;
  }

  /** The look in which a number shows as a date. */
  dated(look: Look): Look {
    let known = this.#dated.get(look);
    if (known === undefined) {
      known = dated(look);
      this.#dated.set(look, known);
    }
    return known;
  }
}

/** A cell's style as it stands in a snapshot: a name, the style itself, or nothing. */
export type StyleReference = Nullable<IStyleData | string>;

/** Whether a page gave this style, and nobody has changed it since. */
export function isOurs(style: StyleReference): boolean {
  return typeof style === "string" && style.startsWith(OURS);
}

/** Named styles as looks; the same name gives the same object. */
export class LooksByName {
  readonly #looks = new Map<string, Look>();
  readonly #over = new Map<Look, Map<string, Look>>();

  constructor(private readonly styles: (name: string) => Nullable<IStyleData>) {}

  lookOf(style: StyleReference): Look | undefined {
    if (!style) return undefined;
    if (typeof style !== "string") return lookOf(style);
    let look = this.#looks.get(style);
    if (look === undefined) {
      look = isOurs(style)
        ? (JSON.parse(style.slice(OURS.length)) as Look)
        : lookOf(this.styles(style) ?? {});
      this.#looks.set(style, look);
    }
    return look;
  }

  /** A cell's style over the look of its column: what it does not name, the column says, as on the screen. */
  lookOver(style: NonNullable<StyleReference>, column: Look): Look {
    if (typeof style !== "string") return lookOf({ ...styleOf(column), ...style });
    const known = this.#over.get(column) ?? new Map<string, Look>();
    this.#over.set(column, known);
    let look = known.get(style);
    if (look === undefined) {
      look = lookOf({ ...styleOf(column), ...this.styles(style) });
      known.set(style, look);
    }
    return look;
  }

  /** Whether numbers of this style show as dates. */
  isDate(style: StyleReference): boolean {
    return isDateCode(this.lookOf(style)?.format ?? "");
  }
}
