export const root: string;
export function npm(
  args: readonly string[],
  stdio?: "inherit" | "pipe",
): { readonly ok: boolean; readonly output: string };
