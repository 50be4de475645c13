import { LONGEST_TEXT } from "../../workbook/fitted";
import { F01, F07, F13 } from "../../findings/catalogue/fields";
import { isFault } from "../../workbook/grid";
import { shown, faulty } from "./cell-text";
import { about, textAsCell, type Column, type ColumnAbout, type Parsed } from "./column";
import { saysNothing } from "./words/empty-words";
import { codeAt } from "../../workbook/text/code-at";

interface TextAbout extends ColumnAbout {
  readonly min?: number;
  readonly max?: number;
  /** People write sentences here; said where the column is narrow on paper all the same. */
  readonly sentences?: true;
  /** Besides 无 and its like: words that say nothing where this column is required. */
  readonly empty?: (text: string) => boolean;
}

/** Columns so wide take a whole line of a form. */
const WIDE = 20;
/** Where so many characters may stand, people write sentences. */
const SENTENCES = 200;
// A single - before Chinese text is a list mark, not a formula.
const RUNS_ELSEWHERE = /^(?:[=+@]|-(?![\p{Script=Han}\s（(“"《]))/u;

/** @, the last of the signs that such a text begins with. */
const LAST_SIGN = 0x40;

/** Words, kept as they were typed except for white space at both ends. */
export function text({ min = 1, max = LONGEST_TEXT, sentences, empty, ...given }: TextAbout): Column {
  const asked = given.required !== false;
  const says =
    max === LONGEST_TEXT ? "填写文字" : min > 1 ? `填写文字，${min}至${max}字` : `填写文字，不超过${max}字`;
  const wide = sentences === true || (given.width ?? 0) >= WIDE;
  return {
    kind: "text",
    parse(cell) {
      if (isFault(cell)) return faulty(cell, given.header);
      const value = shown(cell);
      if (asked && saysNothing(value)) return blank(value, "nothing", given);
      if (asked && empty?.(value)) return blank(value, "empty", given);
      if (value.length < min)
        return wrong(value, "short", { header: given.header, length: value.length, min });
      if (value.length > max)
        return wrong(value, "long", { header: given.header, length: value.length, max });
      if (codeAt(value, 0) <= LAST_SIGN && typeof cell === "string" && RUNS_ELSEWHERE.test(value)) {
        return { value, trouble: { rule: F13.id, message: "formula", data: { header: given.header } } };
      }
      return { value };
    },
    write: textAsCell,
    choices: null,
    several: false,
    form: { control: wide && max >= SENTENCES ? "paragraph" : "text", wide, keeps: "words" },
    least: 0,
    ...(max < LONGEST_TEXT && { validation: { kind: "text-length", from: min, to: max } as const }),
    joins: true,
    look: { horizontal: "left", wrap: true },
    ...about(given, says),
  };
}

/** Some rules of a blank cell quote the word that stands there; the others speak of a blank. */
function blank(value: string, message: string, { header, blankRule = F01 }: ColumnAbout): Parsed {
  if (!(message in blankRule.messages)) return { value: null };
  return { value: null, trouble: { rule: blankRule.id, message, data: { header, value } } };
}

/** The words stay: length is a matter for their author, not a reason to lose them. */
function wrong(value: string, message: string, data: Record<string, string | number>): Parsed {
  return { value, trouble: { rule: F07.id, message, data } };
}
