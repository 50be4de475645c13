import { clauseOf } from "./clauses";
import type { Finding, Fix, Place, Severity } from "./finding";

/** Something that may be said about data. Rules and readers speak through remarks alone, so the docs can list all of them. */
export interface Remark<M extends string = string> {
  /** Part of the contract: `F03`. */
  readonly id: string;
  /** What the rule demands, in one Chinese sentence. */
  readonly asks: string;
  /** The clause of the plan it rests on; null where it rests on good workmanship alone. */
  readonly basis: string | null;
  readonly severity: Severity;
  /** Sentences with `{placeholders}`; an entry with a severity of its own departs from the rule's. */
  readonly messages: Readonly<Record<M, string | { readonly severity: Severity; readonly text: string }>>;
  /** The row is set aside at consolidation. */
  readonly blocksRow?: boolean;
}

export interface Said {
  readonly field?: string | null;
  readonly value?: string | null;
  readonly fix?: string | null | undefined;
  /** Departs from the remark's severity, as the stages ask. */
  readonly severity?: Severity;
}

export function defineRemark<const M extends string>(remark: Remark<M>): Remark<M> {
  return remark;
}

/** Makes a finding of a remark: fills the placeholders of one of its messages. */
export function say<M extends string>(
  remark: Remark<M>,
  message: NoInfer<M>,
  place: Place,
  data: Readonly<Record<string, string | number>> = {},
  { field = null, value = null, fix = null, severity }: Said = {},
): Finding {
  const chosen = remark.messages[message];
  const [text, own] = typeof chosen === "string" ? [chosen, remark.severity] : [chosen.text, chosen.severity];
  return {
    rule: remark.id,
    severity: severity ?? own,
    place,
    field,
    value,
    message: fill(text, data),
    basis: remark.basis ?? (remark.id.startsWith("F") ? clauseOf(field) : null),
    fix: makeFix(fix),
  };
}

function makeFix(value: string | null | undefined): Fix | null {
  return value === null || value === undefined ? null : { value };
}

/** Puts data into `{placeholders}`; a placeholder without data is a bug and says so. */
export function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`placeholder ${name} has no value in: ${template}`);
    return WHOLE.has(name) ? String(value) : shortened(String(value));
  });
}

/** A sentence quotes as much of a cell as is needed to find it again; the finding's own `value` is whole. */
const QUOTED = 100;
/** What is compared is said whole. */
const WHOLE = new Set(["differences", "before", "department", "institution", "lines", "words"]);

function shortened(value: string): string {
  return value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value;
}
