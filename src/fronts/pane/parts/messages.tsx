import { MessageBarButton } from "@fluentui/react/lib/Button";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import { Spinner, SpinnerSize } from "@fluentui/react/lib/Spinner";
import type { ReactElement } from "react";
import { usePane } from "../state/pane-context";

/** What runs, what was refused and what to do about it; told to screen readers as it comes. */
export function Messages(): ReactElement {
  const { busy, done, error, state, dismiss } = usePane();
  const trouble = error ?? state.trouble;
  return (
    <div className="messages">
      {trouble !== null && (
        <MessageBar
          messageBarType={MessageBarType.error}
          isMultiline
          onDismiss={dismiss}
          dismissButtonAriaLabel="关闭"
          actions={<ReadAgain />}
        >
          {trouble}
        </MessageBar>
      )}
      {busy !== null && <Spinner size={SpinnerSize.small} label={`正在${busy}…`} labelPosition="right" />}
      <div role="status" className="unseen">
        {done}
      </div>
    </div>
  );
}

/** What many a refusal asks for: Excel does not tell of everything that happens to its sheets. */
function ReadAgain(): ReactElement {
  const { session, run } = usePane();
  return (
    <MessageBarButton onClick={() => run("重新读取", () => session.refresh())}>重新读取</MessageBarButton>
  );
}
