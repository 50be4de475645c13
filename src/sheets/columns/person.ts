import { z } from "zod";
import { isFault } from "../../workbook/grid";
import { faulty, shown } from "./cell-text";
import { about, type Column, type ColumnAbout } from "./column";

/** Names padded to align (张　三) lose the padding; a name in Latin letters keeps one space between its parts. */
export function bareName(name: string): string {
  const parts = name
    .normalize("NFKC")
    .split(/[\s\u200B-\u200D\u2060\uFEFF]+/)
    .filter((part) => part !== "");
  return parts.join(/^[\x20-\x7E]*$/.test(name.normalize("NFKC")) ? " " : "");
}

/** The name of one person. Whether he is on the roster is a question of the line, not of the cell. */
export function person(given: ColumnAbout): Column {
  return {
    ...about(given, "填写一个人的姓名，与名册一致"),
    parse(cell) {
      if (isFault(cell)) return faulty(cell, given.header);
      const typed = shown(cell);
      const value = bareName(typed);
      if (value === typed) return { value };
      return {
        value,
        trouble: {
          rule: "F03",
          message: "tidied",
          data: { header: given.header, value: typed, meant: value },
          fix: value,
        },
      };
    },
    write: (value) => value,
    schema: z.string().min(1),
    look: { horizontal: "center" },
  };
}

/** Several names separated by 、. */
export function persons(given: ColumnAbout): Column {
  return {
    ...person(given),
    ...about(given, "填写姓名，多人用“、”分隔"),
    parse(cell) {
      if (isFault(cell)) return faulty(cell, given.header);
      return { value: namesIn(shown(cell)).join("、") };
    },
  };
}

/** `张三、李 四，王五` → three names. */
export function namesIn(text: string): string[] {
  return text
    .split(/[、，,;；/／\n]/)
    .map(bareName)
    .filter((name) => name !== "");
}
