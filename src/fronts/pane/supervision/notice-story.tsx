import type { ReactElement } from "react";
import { storyOf, toldRound } from "../../../session/supervision/story";
import type { Notice } from "../../../subjects/warnings/notices";
import { ToldSteps } from "../parts/steps/told-steps";

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
          <ToldSteps steps={steps} />
        </section>
      ))}
    </div>
  );
}
