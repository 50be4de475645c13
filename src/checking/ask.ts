import type { Check, Report } from "./check";

/** Puts all questions of one kind to what they ask about. */
export function ask<Of extends readonly unknown[]>(
  checks: readonly Check<Of>[],
  of: Of,
  report: Report,
): void {
  // Put together once: a spread that something follows makes a list of its own at every call.
  const asked: [...of: Of, report: Report] = [...of, report];
  for (const check of checks) check.check(...asked);
}
