import { F02, F03 } from "../../findings/catalogue/fields";
import { plain } from "../../workbook/text/plain";
import type { Parsed } from "./column";

/** How a column of numbers reads what people type. */
interface NumberWords {
  readonly header: string;
  readonly digits: RegExp;
  /** What may stand behind the digits. */
  readonly unit: RegExp;
  readonly from: number;
  readonly to: number;
  /** What is asked for, as it is told. */
  readonly values: string;
  /** Whether it stands there as it should, and nothing is said. */
  readonly isRight: (typed: string, value: string) => boolean;
}

/** A number between two others, its unit taken off; F02 for what is none, F03 for what is and is written otherwise. */
export function numberTyped(typed: string, words: NumberWords): Parsed {
  const { header, digits, unit, from, to, values, isRight } = words;
  const bare = plain(typed).replace(unit, "");
  const number = Number(bare);
  if (!digits.test(bare) || number < from || number > to) {
    const data = { header, value: typed, values, meant: "" };
    return { value: null, trouble: { rule: F02.id, message: "wrong", data } };
  }
  const value = String(number);
  if (isRight(typed, value)) return { value };
  const data = { header, value: typed, meant: value };
  return { value, trouble: { rule: F03.id, message: "understood", data, fix: value } };
}
