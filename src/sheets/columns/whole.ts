import { isFault } from "../../workbook/grid";
import { faulty, shown } from "./cell-text";
import { about, type Column, type ColumnAbout } from "./column";
import { numberTyped } from "./number-words";

/** What people write behind a number: 3人, 2012年度, 6个月. */
const UNIT = /(?:人|名|天|日|个月?|年度?|月|分|%)$/;

/** A whole number of at least zero; canonical as its digits. */
export function whole({
  from = 0,
  to = 99_999,
  ...given
}: ColumnAbout & { readonly from?: number; readonly to?: number }): Column {
  const values = `${from}至${to}的整数`;

  const words = {
    ...{ header: given.header, digits: /^\d+$/, unit: UNIT, from, to, values },
    isRight: (typed: string, value: string) => typed === value,
  };

  return {
    kind: "whole",
    parse: (cell) => (isFault(cell) ? faulty(cell, given.header) : numberTyped(shown(cell), words)),
    write: Number,
    choices: null,
    several: false,
    form: { control: "number", wide: false, keeps: "value" },
    least: 0,
    validation: { kind: "whole", from, to },
    look: { horizontal: "center" },
    ...about(given, `填写${values}`),
  };
}
