import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import type { ReactElement } from "react";
import { isNeverKept } from "../desk/book";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";
import { Drafts } from "../keeping/drafts";

/** What was refused, and what an earlier visit left. */
export function Notices({ desk, state }: { readonly desk: Desk; readonly state: DeskState }): ReactElement {
  const { trouble, unkept } = state;
  const book = state.books.find(({ id }) => id === state.active);
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
      {book && isNeverKept(book) && (
        <MessageBar messageBarType={MessageBarType.info} isMultiline>
          监察室专用工作簿不在浏览器里留底：关掉网页，没有保存的改动就没有了。请常保存。
        </MessageBar>
      )}
      <Drafts desk={desk} state={state} />
    </div>
  );
}
