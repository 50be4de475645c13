import { z } from "zod";
import { isFault } from "../../workbook/grid";
import { faulty, shown } from "./cell-text";
import { about, type Column, type ColumnAbout } from "./column";

/** A whole number of at least zero; canonical as its digits. */
export function whole({
  from = 0,
  to = 99_999,
  ...given
}: ColumnAbout & { readonly from?: number; readonly to?: number }): Column {
  return {
    ...about(given, `填写${from}至${to}的整数`),
    parse(cell) {
      if (isFault(cell)) return faulty(cell, given.header);
      const typed = shown(cell);
      const digits = typed.normalize("NFKC").replace(/[\s人名天日]+$/, "");
      const value = Number(digits);
      if (/^\d+$/.test(digits) && value >= from && value <= to) return { value: String(value) };
      return {
        value: null,
        trouble: {
          rule: "F02",
          message: "wrong",
          data: { header: given.header, value: typed, values: `${from}至${to}的整数`, meant: "" },
        },
      };
    },
    write: Number,
    schema: z.string().regex(/^\d+$/),
    validation: { kind: "whole", from, to },
    look: { horizontal: "center" },
  };
}
