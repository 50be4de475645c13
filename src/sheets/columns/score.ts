import { isFault } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { faulty, shown } from "./cell-text";
import { about, type Column, type ColumnAbout } from "./column";
import { numberTyped } from "./number-words";

const UNIT = /分$/;
const SCORE = /^-?\d{1,4}(?:\.\d{1,2})?$/;

/** Points of an appraisal, to the hundredth; canonical without zeros at the end: `9.5`. */
export function score({
  from = 0,
  to = 100,
  ...given
}: ColumnAbout & { readonly from?: number; readonly to?: number }): Column {
  const values = `${from}至${to}，最多两位小数`;

  const words = {
    ...{ header: given.header, digits: SCORE, unit: UNIT, from, to, values },
    isRight: (typed: string) => !plain(typed).endsWith("分"),
  };

  return {
    kind: "score",
    parse: (cell) => (isFault(cell) ? faulty(cell, given.header) : numberTyped(shown(cell), words)),
    write: Number,
    choices: null,
    several: false,
    form: { control: "text", wide: false, keeps: "value" },
    least: 0,
    look: { horizontal: "center", format: "0.00" },
    ...about(given, `填写分数，${values}`),
  };
}
