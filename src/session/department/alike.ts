import type { Finding } from "../../findings/finding";

/** More of one rule than these are shown as one line. */
const SINGLY = 2;

/** Findings of one rule on one field, or a single one. */
export type Alike = readonly [Finding, ...Finding[]];

/** Many findings that say the same of different rows come together at the place of the first; few stay apart. */
export function alike(findings: readonly Finding[]): readonly Alike[] {
  const kinds = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const kind = kinds.get(kindOf(finding));
    if (kind) kind.push(finding);
    else kinds.set(kindOf(finding), [finding]);
  }
  const told = new Set<string>();
  return findings.flatMap((finding): Alike[] => {
    const kind = kinds.get(kindOf(finding)) ?? [finding];
    if (kind.length <= SINGLY) return [[finding]];
    if (told.has(kindOf(finding))) return [];
    told.add(kindOf(finding));
    return [kind];
  });
}

function kindOf({ rule, severity, field }: Finding): string {
  return `${rule} ${severity} ${field ?? ""}`;
}
