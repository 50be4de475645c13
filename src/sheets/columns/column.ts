import { F01 } from "../../findings/catalogue/fields";
import type { Stage } from "../../findings/finding";
import type { Rule } from "../../findings/rule";
import type { CellValue } from "../../workbook/grid";
import type { Look, ValidationImage } from "../../workbook/sheet-image";

/** What a cell needs to know beyond itself. */
export interface CellContext {
  /** 年度, such as `2012`; turns 年底前 into a day. */
  readonly year: string | null;
  /** What odd grades (高, A, ★) were once confirmed to mean in this file. */
  readonly oddGrades: ReadonlyMap<string, string>;
}

/** What one cell alone is found to be. `rule` is the id of the rule that words it. */
export interface Trouble {
  readonly rule: string;
  /** Which of the rule's messages. */
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** Canonical form that may replace the cell. */
  readonly fix?: string;
}

/** A cell understood: its canonical value, or null where it cannot be used, and what is to be said about it. */
export interface Parsed {
  readonly value: string | null;
  readonly trouble?: Trouble;
  /** The day that stands beside a name in its cell, for the column `daysIn` where that is blank. */
  readonly day?: string | null;
  /** The whole text where words stand beside the value: 同意，定为一级. */
  readonly beside?: string;
}

/** Who fills a column. */
type FilledBy = "person" | "program";

/** The kinds of column there are; documentation and tests name them, shared code never compares them. */
type ColumnKind =
  | "text"
  | "choice"
  | "choices"
  | "opinion"
  | "day"
  | "due"
  | "period"
  | "whole"
  | "score"
  | "person"
  | "persons";

/** What a form shows for a field that people fill in. */
export type Control =
  "text" | "paragraph" | "choice" | "choices" | "date" | "deadline" | "number" | "person" | "people";

/** What a form must know of a column. */
interface FormAnswer {
  readonly control: Control;
  /** Takes the whole line of the form. */
  readonly wide: boolean;
  /** A cell that is understood without a word keeps what was typed (同意，评为二级), or holds the value itself (a day). */
  readonly keeps: "words" | "value";
}

/**
 * A kind of column answers every question that a sheet can put to it; shared code asks these and never which kind it is.
 * Every canonical value is a string: days `2012-10-08`, several choices joined by 、.
 */
export interface Column {
  readonly kind: ColumnKind;
  readonly header: string;
  /** Other headers under which it is known. */
  readonly aliases: readonly string[];
  /** From which stage it must be filled; `false`: optional. */
  readonly required: Stage | false;
  readonly filledBy: FilledBy;
  /** Rule that words a blank where it is required. */
  readonly blankRule: Rule;
  /** Width in characters on a template. */
  readonly width: number;
  /** `false`: for the program alone. The column is hidden and not printed. */
  readonly onPaper: boolean;
  /** Its demand in a few words; prompts, findings and docs say it. */
  readonly says: string;
  /** How it is filled in well, and how not; for those who fill it in for the first time. */
  readonly examples?: ColumnAbout["examples"];
  /** Understands one filled cell. */
  parse(value: CellValue, context: CellContext): Parsed;
  /** Canonical value → cell, so that what is written can be read again. */
  write(value: string): CellValue;
  /** The words that it may say; null where people write freely. */
  readonly choices: readonly string[] | null;
  /** A value may be several choices or people, joined by 、. */
  readonly several: boolean;
  readonly form: FormAnswer;
  /** What its values need on a sheet, written out; a width below it is not kept. 0 where they wrap or are short. */
  readonly least: number;
  readonly validation?: ValidationImage["accepts"];
  /** Several lines may be one value: paragraphs that fell into several rows are put together again. */
  readonly joins?: true;
  /** Key of the column for the day of a signature that holds name and day. */
  readonly daysIn?: string;
  /** Other values are refused on typing, or only asked about. */
  readonly strictness?: "stop" | "warning";
  readonly look: Look;
}

/** What a definition says of a column, whatever its kind. */
export interface ColumnAbout {
  readonly header: string;
  readonly aliases?: readonly string[];
  readonly required?: Stage | false;
  readonly filledBy?: FilledBy;
  readonly blankRule?: Rule;
  readonly width?: number;
  readonly onPaper?: boolean;
  /** Added to the kind's own demand. */
  readonly note?: string;
  readonly examples?: { readonly good: string; readonly bad: string };
}

type AlwaysThere =
  "header" | "aliases" | "required" | "filledBy" | "blankRule" | "width" | "onPaper" | "says";

/** How most columns write: a text is its cell. */
export function textAsCell(value: string): string {
  return value;
}

/**
 * The parts that all kinds share. A kind spreads them last: what is added behind a spread gives each object a shape of its own in V8,
 * and whoever reads a hundred shapes looks each of them up.
 */
export function about(
  {
    header,
    aliases = [],
    required = "排查",
    filledBy = "person",
    blankRule = F01,
    width = 12,
    onPaper = true,
    note,
    examples,
  }: ColumnAbout,
  says: string,
): Pick<Column, AlwaysThere | "examples"> {
  const whole = note ? `${says}；${note}` : says;
  const all = { header, aliases, required, filledBy, blankRule, width, onPaper, says: whole };
  return examples ? { ...all, examples } : all;
}
