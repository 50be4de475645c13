import { F03, F08 } from "../../findings/catalogue/fields";
import { isFault } from "../../workbook/grid";
import { plain } from "../../workbook/text/plain";
import { faulty, shown } from "./cell-text";
import { about, textAsCell, type Column, type ColumnAbout, type Parsed } from "./column";
import { saysNothing } from "./words/empty-words";
import { signature } from "./words/signature";

interface PersonAbout extends ColumnAbout {
  /** Of a signature: key of the column for its day, where people write both into one cell. */
  readonly daysIn?: string;
}

const SEVERAL = /[、，,;；/／]/;
/** A name as nearly all are written: nothing to tidy, nothing to take apart. */
const USUAL = /^[\u4E00-\u9FFF·]+$/;
/** Every input method has another 间隔号; ． is . by NFKC. */
const DOT = /([\u4E00-\u9FFF])[·•・‧.∙⋅●](?=[\u4E00-\u9FFF])/g;

const LONGEST = 100;

/**
 * Names padded to align (张　三) lose the padding; a name in Latin letters keeps one space between its parts. The dot
 * inside a name is always `·`.
 */
export function bareName(name: string): string {
  // Nobody's name is so long, and what is none may grow eighteenfold on being tidied.
  if (USUAL.test(name) || name.length > LONGEST) return name;
  const whole = name.normalize("NFKC");
  const parts = whole.split(/[\s\u200B-\u200D\u2060\uFEFF]+/).filter((part) => part !== "");
  return parts.join(/^[\x20-\x7E]*$/.test(whole) ? " " : "").replace(DOT, "$1·");
}

/** The name of one person. Whether he is on the roster is a question of the line, not of the cell. */
export function person({ daysIn, ...given }: PersonAbout): Column {
  return {
    kind: "person",
    ...(daysIn !== undefined && { daysIn }),
    parse(cell) {
      if (isFault(cell)) return faulty(cell, given.header);
      const typed = shown(cell);
      if (given.required !== false && saysNothing(typed)) return { value: null };
      if (USUAL.test(typed)) return { value: typed };
      const signed = daysIn === undefined ? undefined : signature(typed);
      if (signed) return understoodSigning(typed, bareName(signed.name), signed.day, given.header);
      const { length: count } = namesIn(typed);
      if (count === 0) return { value: null };
      if (count > 1) return severalPeople(typed, given.header);
      return tidied(typed, bareName(typed), given.header);
    },
    write: textAsCell,
    choices: null,
    several: false,
    form: { control: "person", wide: false, keeps: "words" },
    least: 0,
    look: { horizontal: "center", wrap: true },
    ...about(given, "填写一个人的姓名，与名册一致"),
  };
}

/** Several names separated by 、. */
export function persons(given: ColumnAbout): Column {
  return {
    ...person(given),
    ...about(given, "填写姓名，多人用“、”分隔"),
    kind: "persons",
    several: true,
    form: { control: "people", wide: false, keeps: "words" },
    parse(cell) {
      if (isFault(cell)) return faulty(cell, given.header);
      const typed = shown(cell);
      const value = namesIn(typed).join("、");
      // Signs that part names, and no name.
      return value === "" ? { value: null } : tidied(typed, value, given.header);
    },
  };
}

/** `张三、李 四，王五` → three names. */
export function namesIn(text: string): string[] {
  if (USUAL.test(text)) return [text];
  return text
    .split(SEVERAL)
    .flatMap((part) => (part.includes("\n") ? namesOnLines(part) : [part]))
    .map(bareName)
    .filter((name) => name !== "");
}

/** A line for each name; in a narrow column a name breaks in its midst, and nobody's name is one character. */
function namesOnLines(text: string): string[] {
  const names: string[] = [];
  for (const line of text.split("\n").map(bareName)) {
    const above = names.at(-1);
    if (above !== undefined && isPiece(above, line)) names[names.length - 1] = above + line;
    else names.push(line);
  }
  return names;
}

function isPiece(above: string, line: string): boolean {
  return [...above].length === 1 || [...line].length === 1;
}

/** Brackets may be of either width: 人员编号 stands in them (张伟（007）). */
function tidied(typed: string, value: string, header: string): Parsed {
  // Tidying takes away; a list that grew is none of names.
  if (value.length > typed.length + LONGEST) return { value: typed };
  if (value === typed || value === typed.replace("（", "(").replace("）", ")")) return { value };
  return {
    value,
    trouble: {
      rule: F03.id,
      message: plain(typed) === value ? "tidied" : "understood",
      data: { header, value: typed, meant: value },
      fix: value,
    },
  };
}

/** Without a fix: the name alone in the cell would lose the day. */
function understoodSigning(typed: string, name: string, day: string | null, header: string): Parsed {
  const data = { header, value: typed, meant: name, date: day ?? "没有日期" };
  return { value: name, day, trouble: { rule: F03.id, message: "signed", data } };
}

function severalPeople(typed: string, header: string): Parsed {
  return { value: null, trouble: { rule: F08.id, message: "people", data: { header, value: typed } } };
}
