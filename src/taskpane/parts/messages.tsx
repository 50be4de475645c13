import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import { Spinner, SpinnerSize } from "@fluentui/react/lib/Spinner";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";

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
