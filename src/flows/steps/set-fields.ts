import { headerWord } from "../../reading/head/header-words";
import { ruleOf, say } from "../../findings/rule";
import type { SheetDefinition } from "../../sheets/define-sheet";
import { HostError } from "../../workbook/host-error";

/** `key=value` of a command line. */
export type GivenSetting = readonly [key: string, value: string];

/** What was set, understood as in a cell, and what may not stand. */
interface SetFields<K extends string> {
  readonly fields: Readonly<Partial<Record<K, string>>>;
  /** A sentence for each value or key that cannot be used. */
  readonly wrong: readonly string[];
}

/** Values by the keys of a sheet, or by its headers; only fields that are asked for here may be set. */
export function setFields<K extends string>(
  definition: SheetDefinition<K>,
  asked: readonly K[],
  settings: readonly GivenSetting[],
  year: string | null,
): SetFields<K> {
  const fields: Partial<Record<K, string>> = {};
  const wrong: string[] = [];
  for (const [name, typed] of settings) {
    const key = asked.find((one) => one === name || isNamed(definition, one, name));
    if (key === undefined) {
      const known = asked.map((one) => definition.columns[one].header).join("、");
      wrong.push(`这一步没有“${name}”一项。可以写的有：${known}。`);
    } else if (typed.trim() !== "") {
      const { value, trouble } = definition.columns[key].parse(typed, { year, oddGrades: new Map() });
      if (value === null) wrong.push(sentence(trouble, definition.columns[key].header, typed));
      else fields[key] = value;
    }
  }
  return { fields, wrong };
}

/** A field that is needed and was not set. */
export type MissingField = readonly [key: string, header: string];

/** Those of the needed fields that nobody has set. Throws `HostError` that names everything which cannot be set. */
export function missingOf<K extends string>(
  definition: SheetDefinition<K>,
  asked: readonly K[],
  needed: readonly K[],
  settings: readonly GivenSetting[],
  year: string | null,
): readonly MissingField[] {
  const { fields, wrong } = setFields(definition, asked, settings, year);
  if (wrong.length > 0) throw new HostError("refused", `${wrong.join("")}什么都没有写。`);
  return needed
    .filter((key) => fields[key] === undefined)
    .map((key) => [key, definition.columns[key].header]);
}

function isNamed<K extends string>({ columns }: SheetDefinition<K>, key: K, name: string): boolean {
  const { header, aliases } = columns[key];
  return [header, ...aliases].some((one) => headerWord(one) === headerWord(name));
}

type Trouble = ReturnType<SheetDefinition["columns"][string]["parse"]>["trouble"];

function sentence(trouble: Trouble, header: string, typed: string): string {
  if (!trouble) return `${header}：“${typed}”看不明白。请改写。`;
  const place = { file: "", sheet: null, row: null, column: null };
  return say(ruleOf(trouble.rule), trouble.message, place, { ...trouble.data, header }).message;
}
