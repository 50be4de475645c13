import type { ReactElement } from "react";
import { SEVERITY_NAMES } from "../../../../findings/finding";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";

/** What the check says of a line. */
export function SaidOfLine({
  tab,
  row,
}: {
  readonly tab: string;
  readonly row: number;
}): ReactElement | null {
  const { checked } = usePane().state;
  const said = checked.findings.filter(({ place }) => place.sheet === tab && place.row === row);
  if (said.length === 0) return null;
  return (
    <ul className="said-of">
      {said.map(({ rule, severity, message }) => (
        <li key={`${rule}${message}`} className={`small ${severity}`}>
          <Icon name={severity} />
          {SEVERITY_NAMES[severity]} {rule}：{message}
        </li>
      ))}
    </ul>
  );
}
