import type { TaskState } from "../../subjects/task";
import type { Plan } from "../plan";
import type { AskedForm, Typed } from "../steps/asked-field";

/** A small form with what it comes to. */
export interface AskedStep {
  readonly called: string;
  readonly begin: Typed;
  readonly formOf: (typed: Typed) => AskedForm;
  /** Throws `HostError` with the sentence why where it may not be done. */
  readonly plan: (typed: Typed) => Plan;
}

/** A line of a ledger as a list shows it: what is known of it, and what can be done with it. */
export interface ListedLine {
  /** Its row, or whom it is still to be written for. */
  readonly at: number | string;
  readonly title: string;
  readonly word: string;
  readonly says: string;
  readonly aside: string;
  readonly facts: readonly (readonly [header: string, value: string])[];
  readonly step: AskedStep;
}

/** Lines that stand alike. */
export interface ListedGroup {
  readonly name: string;
  readonly sign: TaskState["kind"];
  readonly lines: readonly ListedLine[];
}
