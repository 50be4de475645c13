import type { Check, Report } from "./check";

/** Puts all questions of one kind to what they ask about. */
export function ask<Of extends readonly unknown[]>(
  checks: readonly Check<Of>[],
  of: Of,
  report: Report,
): void {
  for (const check of checks) check.check(...of, report);
}
