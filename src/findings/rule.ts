import { clauseOf } from "./clauses";
import type { Finding, Fix, Place, Severity, Stage } from "./finding";

/** How grave something is at each stage, where the stages differ. */
export type SeverityByStage = Readonly<Record<Stage, Severity>>;

/** Sentences with `{placeholders}`; an entry with a severity of its own departs from the rule's. */
export type Message = string | { readonly severity: Severity | SeverityByStage; readonly text: string };

/** What follows from a rule's having been said. */
export interface Consequences {
  /**
   * What consolidation holds back: the row is set aside; no row of the sheet is in order; the grade stays as the books have
   * it, alone or with the review that approved it.
   */
  readonly holdsBack?: "row" | "register" | "grade" | "reviewed-grade";
  /** The row goes back to whoever wrote it, and what was approved before stands meanwhile. */
  readonly sendsBack?: true;
  /** The meaning is beyond doubt and only its form is put right: all of them may be applied at once. Every other proposal is one that people weigh. */
  readonly fixIsSafe?: true;
  /** What it finds missing, and another file of the same department may bring: points of a level, the sheet that is its value, the number where it is about one. */
  readonly misses?: "岗位" | "科室" | "sheet" | "number";
  /** The sheet it stands on, or the rest of it, was not read: nobody has to say that it is missing as well. */
  readonly leavesUnread?: true;
  /** What is to be settled in 处理决定: which side is right, what a spelling means. */
  readonly settles?: "conflict" | "spelling";
  /** The cell holds several points: it is mended by giving each a line of its own. */
  readonly partsLine?: true;
  /** The line says what another says already: a copy that is just being begun is made one's own first. */
  readonly repeatsLine?: true;
  /** It is the institution's to mend, whoever's row it stands on: 考核 counts it there. */
  readonly ofHouse?: true;
  /** Its value is the person whom it is about, wherever it stands. */
  readonly namesPerson?: true;
}

/**
 * Something that may be said about data, and all that follows from its being said. Columns, readers, checks and
 * consolidation speak through rules alone, and nobody asks which rule it was: whatever depends on it is a property here.
 */
export interface Rule<M extends string = string> extends Consequences {
  /** Part of the contract: `F03`. */
  readonly id: string;
  /** What the rule demands, in one Chinese sentence. */
  readonly asks: string;
  /** The clause of the plan it rests on; null where it rests on good workmanship alone. */
  readonly basis: string | null;
  /** What it rests on is the clause that asks for the field, where one does. */
  readonly restsOnField?: true;
  readonly severity: Severity | SeverityByStage;
  readonly messages: Readonly<Record<M, Message>>;
}

export interface Said {
  readonly field?: string | null;
  readonly value?: string | null;
  readonly fix?: string | null | undefined;
  /** For rules whose severity depends on it. */
  readonly stage?: Stage;
}

const defined = new Map<string, Rule>();

/** Every rule is made here, once, in the catalogue of its subject; an id that is taken is a bug. */
export function defineRule<const M extends string>(rule: Rule<M>): Rule<M> {
  if (defined.has(rule.id)) throw new Error(`rule ${rule.id} is defined twice`);
  defined.set(rule.id, rule);
  return rule;
}

/** The rule of an id; an unknown id is a bug. */
export function ruleOf(id: string): Rule {
  const rule = defined.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** What a rule demands, in a sentence; null of a rule that there is not, as another version may name it. */
export function askedBy(id: string): string | null {
  return defined.get(id)?.asks ?? null;
}

const NONE: Consequences = {};

/** What follows from a finding; nothing from a rule that there is not, as an old or a foreign workbook may name it. */
export function consequencesOf({ rule }: { readonly rule: string | null }): Consequences {
  return defined.get(rule ?? "") ?? NONE;
}

/** Rules that belong together in the lists that people read. */
export interface Family {
  readonly letter: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Makes a finding of a rule: fills the placeholders of one of its messages. */
export function say<M extends string>(
  rule: Rule<M>,
  message: NoInfer<M>,
  place: Place,
  data: Readonly<Record<string, string | number>> = {},
  { field = null, value = null, fix = null, stage }: Said = {},
): Finding {
  const chosen = rule.messages[message];
  const [text, own] = typeof chosen === "string" ? [chosen, rule.severity] : [chosen.text, chosen.severity];
  return {
    rule: rule.id,
    severity: typeof own === "string" ? own : severityAt(rule, own, stage),
    place,
    field,
    value,
    message: fill(text, data),
    basis: rule.basis ?? (rule.restsOnField ? clauseOf(field) : null),
    fix: makeFix(fix),
  };
}

function severityAt({ id }: Rule, severity: SeverityByStage, stage: Stage | undefined): Severity {
  if (stage === undefined) throw new Error(`${id} is as grave as its stage has it, and nobody says which`);
  return severity[stage];
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
