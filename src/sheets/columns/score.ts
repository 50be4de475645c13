import { F02, F03 } from "../../findings/catalogue/fields";
import { isFault } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { faulty, shown } from "./cell-text";
import { about, type Column, type ColumnAbout, type Parsed } from "./column";

const SCORE = /^-?\d{1,4}(?:\.\d{1,2})?$/;

/** Points of an appraisal, to the hundredth; canonical without zeros at the end: `9.5`. */
export function score({
  from = 0,
  to = 100,
  ...given
}: ColumnAbout & { readonly from?: number; readonly to?: number }): Column {
  const values = `${from}至${to}，最多两位小数`;

  function understand(typed: string): Parsed {
    const { header } = given;
    const digits = plain(typed).replace(/分$/, "");
    const number = Number(digits);
    if (!SCORE.test(digits) || number < from || number > to) {
      const data = { header, value: typed, values, meant: "" };
      return { value: null, trouble: { rule: F02.id, message: "wrong", data } };
    }
    const value = String(number);
    if (plain(typed) === digits) return { value };
    const data = { header, value: typed, meant: value };
    return { value, trouble: { rule: F03.id, message: "understood", data, fix: value } };
  }

  return {
    ...about(given, `填写分数，${values}`),
    kind: "score",
    parse: (cell) => (isFault(cell) ? faulty(cell, given.header) : understand(shown(cell))),
    write: Number,
    choices: null,
    several: false,
    form: { control: "text", wide: false, keeps: "value" },
    least: 0,
    look: { horizontal: "center", format: "0.00" },
  };
}
