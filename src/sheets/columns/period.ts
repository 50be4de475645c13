import { F02, F03 } from "../../findings/catalogue/fields";
import { isFault } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { faulty, shown } from "./cell-text";
import { about, textAsCell, type Column, type ColumnAbout } from "./column";

/** A number of days and how they are counted: `15工作日`, `5自然日`. */
export function period(given: ColumnAbout): Column {
  return {
    kind: "period",
    parse(cell) {
      if (isFault(cell)) return faulty(cell, given.header);
      const typed = shown(cell);
      const [, days, kind] = /^(\d{1,3})个?(工作日|自然日|天|日)$/.exec(plain(typed)) ?? [];
      if (!days || !kind)
        return {
          value: null,
          trouble: {
            rule: F02.id,
            message: "wrong",
            data: { header: given.header, value: typed, values: "如 15工作日、5自然日", meant: "" },
          },
        };
      const value = days + (kind === "工作日" ? kind : "自然日");
      if (value === typed) return { value };
      return {
        value,
        trouble: {
          rule: F03.id,
          message: "understood",
          data: { header: given.header, value: typed, meant: value },
          fix: value,
        },
      };
    },
    write: textAsCell,
    choices: null,
    several: false,
    form: { control: "text", wide: false, keeps: "words" },
    least: 0,
    look: { horizontal: "center" },
    ...about(given, "填写天数和计算方式，如 15工作日、5自然日"),
  };
}
