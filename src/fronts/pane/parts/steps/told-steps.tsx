import type { ReactElement } from "react";
import type { ToldStep } from "../../../../session/steps/told-step";

/** A story, one step below the other. */
export function ToldSteps({ steps }: { readonly steps: readonly ToldStep[] }): ReactElement {
  return (
    <ol>
      {steps.map((step, i) => (
        <StepLine key={`${step.what}${i}`} step={step} />
      ))}
    </ol>
  );
}

function StepLine({ step: { on, what, who, says } }: { readonly step: ToldStep }): ReactElement {
  return (
    <li>
      <span className="when">{on ?? "—"}</span> <strong>{what}</strong>
      {who !== null && <> {who}</>}
      {says.map((line) => (
        <p key={line} className="small">
          {line}
        </p>
      ))}
    </li>
  );
}
