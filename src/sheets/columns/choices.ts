import { z } from "zod";
import { isFault } from "../../workbook/grid";
import { plain } from "../../workbook/plain";
import { faulty, shown } from "./cell-text";
import { about, type Column, type ColumnAbout, type Parsed } from "./column";
import { nearest } from "./nearest";

/** Several of a list, separated by 、; the canonical value keeps the list's order out of it and the writer's in. */
export function choices({ of, ...given }: ColumnAbout & { readonly of: readonly string[] }): Column {
  const known = new Map(of.map((word) => [plain(word), word]));

  function understand(typed: string): Parsed {
    const words = typed.split(/[、，,;；/／\n\s]+/).filter((word) => word !== "");
    const unknown = words.find((word) => !known.has(plain(word)));
    if (unknown !== undefined) {
      const meant = nearest(plain(unknown), of);
      const data = { header: given.header, value: unknown, values: of.join("/"), meant: meant ?? "" };
      return {
        value: null,
        trouble: {
          rule: "F02",
          message: meant ? "near" : "wrong",
          data,
          ...(meant && words.length === 1 && { fix: meant }),
        },
      };
    }
    const value = words.map((word) => known.get(plain(word))).join("、");
    if (value === typed) return { value };
    return {
      value,
      trouble: {
        rule: "F03",
        message: "understood",
        data: { header: given.header, value: typed, meant: value },
        fix: value,
      },
    };
  }

  return {
    ...about(given, `从“${of.join("、")}”中选，可多选，用“、”分隔`),
    parse: (cell) => (isFault(cell) ? faulty(cell, given.header) : understand(shown(cell))),
    write: (value) => value,
    schema: z.string().refine((value) => value.split("、").every((word) => of.includes(word))),
    validation: { kind: "list", values: of },
    // A drop-down offers one; a second is typed behind it.
    strictness: "warning",
    look: { horizontal: "center", wrap: true },
  };
}
