import type { ReactElement } from "react";
import { SEVERITY_NAMES, type Severity } from "../../../../findings/finding";
import { Icon } from "../icons";

const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

interface SeverityFilterProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: ReadonlySet<Severity>;
  readonly onChange: (shown: ReadonlySet<Severity>) => void;
}

/** Three switches with a number each: sign, word and colour say the same. */
export function SeverityFilter({ counts, shown, onChange }: SeverityFilterProps): ReactElement {
  return (
    <div className="severities" role="group" aria-label="按严重程度筛选">
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          className={`severity ${severity}`}
          aria-pressed={shown.has(severity)}
          onClick={() => onChange(toggled(shown, severity))}
        >
          <strong>{counts[severity]}</strong>
          <span>
            <Icon name={severity} />
            {SEVERITY_NAMES[severity]}
          </span>
        </button>
      ))}
    </div>
  );
}

function toggled(shown: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(shown);
  if (!next.delete(severity)) next.add(severity);
  return next;
}
