import type { ReactElement } from "react";

interface FactsProps {
  readonly of: readonly (readonly [header: string, value: string | number])[];
  /** `numbers`: side by side, the figures large. */
  readonly className?: "changes" | "numbers";
  readonly label?: string;
}

/** What is known, header by header. */
export function KnownFacts({ of, className = "changes", label }: FactsProps): ReactElement {
  return (
    <dl className={className} aria-label={label}>
      {of.map(([header, value]) => (
        <div key={header}>
          <dt>{header}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
