import { F02, F03 } from "../../findings/catalogue/fields";
import { isFault } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { faulty, shown } from "./cell-text";
import { about, type Column, type ColumnAbout, type Parsed } from "./column";

/** What people write behind a number: 3人, 2012年度, 6个月. */
const UNIT = /(?:人|名|天|日|个月?|年度?|月|分|%)$/;

/** A whole number of at least zero; canonical as its digits. */
export function whole({
  from = 0,
  to = 99_999,
  ...given
}: ColumnAbout & { readonly from?: number; readonly to?: number }): Column {
  const values = `${from}至${to}的整数`;

  function understand(typed: string): Parsed {
    const { header } = given;
    const digits = plain(typed).replace(UNIT, "");
    const number = Number(digits);
    if (!/^\d+$/.test(digits) || number < from || number > to) {
      const data = { header, value: typed, values, meant: "" };
      return { value: null, trouble: { rule: F02.id, message: "wrong", data } };
    }
    const value = String(number);
    if (value === typed) return { value };
    const data = { header, value: typed, meant: value };
    return { value, trouble: { rule: F03.id, message: "understood", data, fix: value } };
  }

  return {
    ...about(given, `填写${values}`),
    kind: "whole",
    parse: (cell) => (isFault(cell) ? faulty(cell, given.header) : understand(shown(cell))),
    write: Number,
    choices: null,
    several: false,
    form: { control: "number", wide: false, keeps: "value" },
    least: 0,
    validation: { kind: "whole", from, to },
    look: { horizontal: "center" },
  };
}
