import type { Finding } from "../findings/finding";
import type { Rule } from "../findings/rule";

export type Report = (finding: Finding) => void;

/**
 * A question to data. What it finds is said through one of its rules; several ways to ask may end in one rule, and one
 * question in several.
 */
export interface Check<Of extends readonly unknown[]> {
  readonly rules: readonly Rule[];
  check(...asked: [...of: Of, report: Report]): void;
}
