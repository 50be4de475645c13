import { F03 } from "../../findings/catalogue/fields";
import { isFault, type CellValue } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { faulty, shown } from "./cell-text";
import {
  about,
  textAsCell,
  type CellContext,
  type Column,
  type ColumnAbout,
  type Parsed,
  type Trouble,
} from "./column";
import { nearest } from "./words/nearest";
import { hasLong } from "./words/words-fit";

interface ChoiceAbout extends ColumnAbout {
  readonly of: readonly string[];
  /** Other spellings that mean the same beyond doubt; understood and told (F03). */
  readonly also?: Readonly<Record<string, string>>;
  /** Words that look like a value but may count the other way round; never guessed (G03). */
  readonly odd?: RegExp;
  /** Rule that words a value outside the list. */
  readonly wrongRule?: string;
}

const SEPARATORS = /[、，,;；/／\n]|(?:和|或|及|至|到)/;

/** What the sign of a drop-down takes of a column's width beside the value. */
export const LIST_SIGN_WIDTH = 3;
const CHARACTER_WIDTH = 2;
const LONGEST_ON_ONE_LINE = 8;

/** One of a short list; the drop-down, the check and the docs are the same list. */
export function choice({ of, also = {}, odd, wrongRule = "F02", ...given }: ChoiceAbout): Column {
  const known = new Map([...of.map((word) => [plain(word), word] as const), ...spellings(also)]);
  const exact = new Map(of.map((value): [string, Parsed] => [value, { value }]));

  function understand(typed: string, { oddGrades }: CellContext): Parsed {
    const word = plain(typed);
    const value = known.get(word) ?? oddGrades.get(word);
    if (value !== undefined) return { value, trouble: normalised(given.header, typed, value) };
    if (odd?.test(word)) return refused("G03", "odd", { header: given.header, value: typed });
    if (several(typed, known)) {
      return refused("F08", "several", { header: given.header, value: typed, values: of.join("/") });
    }
    const meant = nearest(word, of);
    return refused(
      wrongRule,
      meant ? "near" : "wrong",
      { header: given.header, value: typed, values: of.join("/"), meant: meant ?? "" },
      meant,
    );
  }

  return {
    kind: "choice",
    parse(cell: CellValue, context: CellContext): Parsed {
      const asWritten = typeof cell === "string" ? exact.get(cell) : undefined;
      if (asWritten) return asWritten;
      if (isFault(cell)) return faulty(cell, given.header);
      const typed = shown(cell);
      return exact.get(typed) ?? understand(typed, context);
    },
    write: textAsCell,
    choices: of,
    several: false,
    form: { control: "choice", wide: hasLong(of), keeps: "words" },
    least: widthOf(of),
    validation: { kind: "list", values: of },
    // Words that stand behind the value are seen whole.
    look: { horizontal: "center", wrap: true },
    ...about(given, `从“${of.join("、")}”中选一项`),
  };
}

/** In which every value stands on one line beside the sign; a sentence may take two. */
function widthOf(values: readonly string[]): number {
  const longest = Math.max(...values.map(({ length }) => length));
  return longest > LONGEST_ON_ONE_LINE ? 0 : longest * CHARACTER_WIDTH + LIST_SIGN_WIDTH;
}

function spellings(also: Readonly<Record<string, string>>): (readonly [string, string])[] {
  return Object.entries(also).map(([word, meant]) => [plain(word), meant] as const);
}

function normalised(header: string, typed: string, meant: string): Trouble {
  return { rule: F03.id, message: "understood", data: { header, value: typed, meant }, fix: meant };
}

function refused(rule: string, message: string, data: Record<string, string>, fix?: string): Parsed {
  return { value: null, trouble: { rule, message, data, ...(fix !== undefined && { fix }) } };
}

/** `二、三级`, `一级/二级`: two or more parts, each of them a value or its beginning. */
function several(typed: string, known: ReadonlyMap<string, string>): boolean {
  const parts = typed
    .split(SEPARATORS)
    .map(plain)
    .filter((part) => part !== "");
  const spelled = [...known.keys()];
  return parts.length > 1 && parts.every((part) => spelled.some((one) => one.startsWith(part)));
}
