import type { ReactElement } from "react";

/** Something turns while it is worked on, beside or above what is being done. */
export function Turning({
  label,
  beside = false,
}: {
  readonly label: string;
  readonly beside?: boolean;
}): ReactElement {
  return (
    <div className={beside ? "waiting beside" : "waiting view"}>
      <span className="turning" aria-hidden="true" />
      <span role="status">{label}</span>
    </div>
  );
}
