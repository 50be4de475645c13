import type { ReactElement } from "react";
import type { Field } from "../../../session/line/row-form";

/** How the field is filled in well, and how not. */
export function FieldExamples({
  field: { examples, label },
}: {
  readonly field: Field;
}): ReactElement | null {
  if (!examples) return null;
  return (
    <details className="examples small">
      <summary aria-label={`${label}的例子`}>例子</summary>
      <p>
        <strong className="good">好：</strong>
        <span>{examples.good}</span>
      </p>
      <p>
        <strong className="error">不好：</strong>
        <span>{examples.bad}</span>
      </p>
    </details>
  );
}
