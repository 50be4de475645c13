import { F02, F03 } from "../../findings/catalogue/fields";
import { isFault } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { faulty, shown } from "./cell-text";
import { about, textAsCell, type Column, type ColumnAbout, type Parsed } from "./column";
import { nearest } from "./words/nearest";
import { hasLong } from "./words/words-fit";

const REMEMBERED = 1000;
const SIGNS = /[、，,;；/／\n]+/;

/** Several of a list, separated by 、; the canonical value keeps the writer's order. */
export function choices({ of, ...given }: ColumnAbout & { readonly of: readonly string[] }): Column {
  const known = new Map(of.map((word) => [plain(word), word]));

  const exact = new Set(of);
  /** Joined values as they are meant; each is worked out once. */
  const joined = new Set<string>();

  function understand(typed: string): Parsed {
    if (exact.has(typed) || joined.has(typed)) return { value: typed };
    const words = wordsIn(typed);
    // Signs that part values, and no value.
    if (words.length === 0) return { value: null };
    const unknown = words.find((word) => !known.has(plain(word)));
    if (unknown !== undefined) return refused(unknown, words.length === 1);
    const value = words.map((word) => known.get(plain(word))).join("、");
    if (value === typed) {
      if (joined.size < REMEMBERED) joined.add(value);
      return { value };
    }
    const data = { header: given.header, value: typed, meant: value };
    return { value, trouble: { rule: F03.id, message: "understood", data, fix: value } };
  }

  /** White space parts words too, unless it only pads one of them. */
  function wordsIn(typed: string): string[] {
    const parts = typed.split(SIGNS).flatMap((part) => (known.has(plain(part)) ? [part] : part.split(/\s+/)));
    return parts.filter((word) => word !== "");
  }

  function refused(word: string, alone: boolean): Parsed {
    const meant = nearest(plain(word), of);
    const data = { header: given.header, value: word, values: of.join("/"), meant: meant ?? "" };
    const message = meant ? "near" : "wrong";
    return {
      value: null,
      trouble: { rule: F02.id, message, data, ...(meant !== undefined && alone && { fix: meant }) },
    };
  }

  return {
    kind: "choices",
    parse: (cell) => (isFault(cell) ? faulty(cell, given.header) : understand(shown(cell))),
    write: textAsCell,
    choices: of,
    several: true,
    form: { control: "choices", wide: hasLong(of), keeps: "words" },
    least: 0,
    validation: { kind: "list", values: of },
    // A drop-down offers one; a second is typed behind it.
    strictness: "warning",
    look: { horizontal: "center", wrap: true },
    ...about(given, `从“${of.join("、")}”中选，可多选，用“、”分隔`),
  };
}
