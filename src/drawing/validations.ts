import type { Column } from "../sheets/columns/column";
import { keysOf, type SheetDefinition } from "../sheets/define-sheet";
import type { Area } from "../workbook/address";
import type { ValidationImage } from "../workbook/sheet-image";
import { isOpen } from "./column-looks";
import { listRange } from "./lists-sheet";

/** Excel shows no longer prompt. */
const LONGEST_PROMPT = 255;
const PROGRAM_PROMPT = "由程序填写，请勿改动。";

/** Ranges that offer what other sheets hold (the names of the roster), by column. */
export type Offers<K extends string = string> = Readonly<Partial<Record<K, string>>>;

/** One validation a column, over all of its rows. */
export function validationsOf<K extends string>(
  definition: SheetDefinition<K>,
  offers: Offers<K> | undefined,
  areaOf: (index: number) => Area,
): ValidationImage[] {
  return keysOf(definition).map((key, index) => {
    const column = definition.columns[key];
    return validation(column, isOpen(definition, column), offers?.[key], areaOf(index));
  });
}

/** What is asked of a column, whatever workbook it stands in. */
type Asked = Pick<ValidationImage, "accepts" | "prompt" | "strictness">;

const CLOSED: Asked = { accepts: { kind: "any" }, prompt: PROGRAM_PROMPT };

/** By column: those of every workbook of a run are the same objects, which are drawn for less. */
const known = new WeakMap<Column, Asked>();

function validation(column: Column, open: boolean, offer: string | undefined, area: Area): ValidationImage {
  if (!open) return { area, ...CLOSED };
  const asked = known.get(column) ?? askedOf(column);
  known.set(column, asked);
  if (!offer) return { area, ...asked };
  // Another sheet's values are an offer: who is missing there may still be typed, and is asked about.
  return { ...asked, area, accepts: { kind: "list-range", range: offer }, strictness: "warning" };
}

function askedOf(column: Column): Asked {
  return {
    accepts: accepted(column),
    prompt: demandOf(column).slice(0, LONGEST_PROMPT),
    ...(column.strictness && { strictness: column.strictness }),
  };
}

function accepted(column: Column): ValidationImage["accepts"] {
  const range = listRange(column);
  return range ? { kind: "list-range", range } : (column.validation ?? { kind: "any" });
}

/** `必填。从“一级、二级、三级”中选一项`. */
function demandOf(column: Column): string {
  return `${requiredName(column)}。${column.says}`;
}

/** 必填, 评级阶段起必填, 选填. */
export function requiredName({ required }: Column): string {
  if (!required) return "选填";
  return required === "排查" ? "必填" : `${required}阶段起必填`;
}
