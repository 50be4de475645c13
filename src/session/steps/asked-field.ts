import type { SheetDefinition } from "../../sheets/define-sheet";
import type { Field } from "../line/row-form";

/** What somebody has typed into a small form so far, by the keys of the sheet. */
export type Typed = Readonly<Record<string, string>>;

/** A small form that a step asks for: what it needs and what decides about that, and what it may say besides. */
export interface AskedForm {
  readonly needs: readonly Field[];
  readonly may: readonly Field[];
}

interface Asked {
  readonly required: boolean;
  readonly suggested?: string | null | undefined;
  /** In place of the column's own. */
  readonly choices?: readonly string[] | undefined;
}

/** A column as a field of a small form, which is filled in before anything is written. */
export function askedField<K extends string>(
  { columns }: SheetDefinition<K>,
  key: K,
  typed: Typed,
  { required, suggested = null, choices }: Asked,
): Field {
  const { header, says, examples = null, form, choices: own } = columns[key];
  const value = typed[key]?.trim() ? typed[key] : null;
  return {
    ...{ key, label: header, says, examples, value, required },
    control: choices ? "choice" : form.control,
    choices: choices ?? own,
    wide: form.wide,
    ...{ elsewhere: "", findings: [] },
    asks: required && value === null,
    suggested: value === null ? suggested : null,
  };
}

/** Headers of what is needed and not yet filled in. */
export function lackingIn({ needs }: AskedForm): readonly string[] {
  return needs.filter(({ value, required }) => required && value === null).map(({ label }) => label);
}

/** What was typed as `key=value` of a command line, of the fields of the form alone. */
export function settingsTyped({ needs, may }: AskedForm): readonly (readonly [string, string])[] {
  return [...needs, ...may].flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const]));
}
