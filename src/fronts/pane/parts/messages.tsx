import type { ReactElement } from "react";
import { usePane } from "../state/pane-context";
import { LightButton } from "./light/button";
import { NoticeBar } from "./light/notice-bar";
import { Turning } from "./light/turning";

/** What runs, what was refused and what to do about it; told to screen readers as it comes. */
export function Messages(): ReactElement {
  const { busy, done, error, state, dismiss } = usePane();
  const trouble = error ?? state.trouble;
  return (
    <div className="messages">
      {trouble !== null && (
        <NoticeBar kind="error" onDismiss={dismiss} actions={<ReadAgain />}>
          {trouble}
        </NoticeBar>
      )}
      {busy !== null && <Turning label={`正在${busy}…`} beside />}
      <div role="status" className="unseen">
        {done}
      </div>
    </div>
  );
}

/** What many a refusal asks for: Excel does not tell of everything that happens to its sheets. */
function ReadAgain(): ReactElement {
  const { session, run } = usePane();
  return <LightButton onClick={() => run("重新读取", () => session.refresh())}>重新读取</LightButton>;
}
