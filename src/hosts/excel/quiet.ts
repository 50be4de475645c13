import type { ApiSupport } from "./api-support";

/** Excel neither recalculates nor redraws until the next sync, which ends both of itself. */
export function holdStill({ workbook: { application } }: Excel.RequestContext, { full }: ApiSupport): void {
  application.suspendApiCalculationUntilNextSync();
  if (full) application.suspendScreenUpdatingUntilNextSync();
}

/** What we write ourselves is not told to us. Turned on again in the same request, and after a failure in one of its own. */
export function silence({ runtime }: Excel.RequestContext): void {
  runtime.enableEvents = false;
}

export function listen({ runtime }: Excel.RequestContext): void {
  runtime.enableEvents = true;
}
