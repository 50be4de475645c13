import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import type { ReactElement } from "react";
import type { Desk } from "./desk";
import type { DeskState } from "./desk-state";

/** What was refused, and what an earlier visit left. */
export function Notices({ desk, state }: { readonly desk: Desk; readonly state: DeskState }): ReactElement {
  const { trouble, unkept, left } = state;
  return (
    <div className="wb-notices">
      {trouble !== null && (
        <MessageBar
          messageBarType={MessageBarType.error}
          isMultiline
          onDismiss={() => desk.dismiss()}
          dismissButtonAriaLabel="关闭"
        >
          <span className="wb-lines">{trouble}</span>
        </MessageBar>
      )}
      {unkept !== null && (
        <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>
          {unkept}
        </MessageBar>
      )}
      {left.length > 0 && (
        <MessageBar
          messageBarType={MessageBarType.warning}
          isMultiline={false}
          actions={
            <div>
              <PrimaryButton onClick={() => void desk.takeUp(true)}>接着做</PrimaryButton>{" "}
              <DefaultButton onClick={() => void desk.takeUp(false)}>不要了</DefaultButton>
            </div>
          }
        >
          上次有 {left.length} 个工作簿没有保存：{left.map(({ name }) => name).join("、")}。
        </MessageBar>
      )}
    </div>
  );
}
