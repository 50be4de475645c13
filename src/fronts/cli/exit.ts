/** What the command line answers to its caller. */
export const EXIT = { fine: 0, findings: 1, failed: 2, fault: 70 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
