import type { ReactElement } from "react";
import { storyOf, toldRound, type ToldStep } from "../../../session/supervision/story";
import type { Notice } from "../../../subjects/warnings/notices";

interface NoticeStoryProps {
  readonly notice: Notice;
  readonly all: readonly Notice[];
}

/** Every step of a warning with its day and who took it, round by round. */
export function NoticeStory({ notice, all }: NoticeStoryProps): ReactElement {
  const rounds = storyOf(all, notice.line.record.number);
  const told = rounds.length > 0 ? rounds : [toldRound(notice)];
  return (
    <div className="story">
      {told.map(({ round, steps }) => (
        <section key={round} aria-label={`第 ${round} 轮`}>
          {told.length > 1 && <h3>第 {round} 轮</h3>}
          <ol>
            {steps.map((step, i) => (
              <StepLine key={`${step.what}${i}`} step={step} />
            ))}
          </ol>
        </section>
      ))}
    </div>
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
