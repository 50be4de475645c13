import type { ReactElement } from "react";
import { nextStep, type StepAtHand } from "../../../session/tasks/task";
import { Icon } from "../parts/icons";
import { usePane } from "../state/pane-context";

/** The supervision office's way through the year with ticks; what is missing at the next step stands below. */
export function PathSteps({ path }: { readonly path: readonly StepAtHand[] }): ReactElement | null {
  if (path.length === 0) return null;
  const next = nextStep(path);
  return (
    <section className="path" aria-label="全年步骤">
      <ol>
        {path.map((one) => (
          <li key={one.step.title}>
            <StepButton one={one} isNext={one === next} />
          </li>
        ))}
      </ol>
      <p className="small">
        {next ? (
          <>
            <strong>{next.step.title}</strong>：{next.state.says}
          </>
        ) : (
          "各步都做完了。"
        )}
      </p>
    </section>
  );
}

function StepButton({
  one: { step, state },
  isNext,
}: {
  readonly one: StepAtHand;
  readonly isNext: boolean;
}): ReactElement {
  const { go, run, session, state: now } = usePane();
  const lead = () => {
    if ("view" in step) go(step.view);
    else run(`转到${step.title}`, async () => session.reveal(step.place(now)));
  };
  return (
    <button
      type="button"
      className={`step ${state.kind}`}
      aria-current={isNext ? "step" : undefined}
      aria-label={`${step.title}，${isNext ? "下一步，" : ""}${state.word}。${state.says}`}
      title={`${state.word}。${state.says}`}
      onClick={lead}
    >
      <Icon name={state.kind} />
      {step.title}
    </button>
  );
}
