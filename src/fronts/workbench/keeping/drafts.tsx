import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dialog, DialogFooter, DialogType } from "@fluentui/react/lib/Dialog";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import { useState, type ReactElement } from "react";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";
import { timeOf, type Draft } from "./draft";

interface Offered {
  readonly draft: Draft;
  /** Its name, told apart from others, and when it was put away. */
  readonly title: string;
}

/** What earlier visits left, one by one: to go on with, or to throw away after a question. */
export function Drafts({
  desk,
  state: { left, names },
}: {
  readonly desk: Desk;
  readonly state: Pick<DeskState, "left" | "names">;
}): ReactElement | null {
  const [going, setGoing] = useState<Offered | null>(null);
  const offered = left.map((draft) => ({
    draft,
    title: `${names.get(draft.id) ?? draft.name}（${timeOf(draft.kept)}）`,
  }));
  const close = () => setGoing(null);
  return (
    <>
      {offered.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          上次有 {offered.length} 个工作簿没有保存，留了底：
          <ul className="wb-drafts">
            {offered.map((one) => (
              <Offer key={one.draft.id} desk={desk} offered={one} onDiscard={() => setGoing(one)} />
            ))}
          </ul>
        </MessageBar>
      )}
      <Dialog
        hidden={going === null}
        onDismiss={close}
        dialogContentProps={{
          type: DialogType.normal,
          title: "不要这份留底了？",
          closeButtonAriaLabel: "关闭",
        }}
      >
        <p>{going?.title} 里没有保存的改动会删掉，找不回来。别的留底不受影响。</p>
        <DialogFooter>
          <PrimaryButton
            onClick={() => {
              close();
              if (going) void desk.discard(going.draft.id);
            }}
          >
            删掉
          </PrimaryButton>
          <DefaultButton onClick={close}>留着</DefaultButton>
        </DialogFooter>
      </Dialog>
    </>
  );
}

interface OfferProps {
  readonly desk: Desk;
  readonly offered: Offered;
  readonly onDiscard: () => void;
}

function Offer({ desk, offered: { draft, title }, onDiscard }: OfferProps): ReactElement {
  return (
    <li>
      <span>{title}</span>
      {draft.book === null && <span>读不出来了。</span>}
      {draft.book !== null && draft.lost > 0 && <span>其中 {draft.lost} 张工作表读不出来了。</span>}
      {draft.book !== null && (
        <PrimaryButton aria-label={`接着做 ${title}`} onClick={() => void desk.takeUp(draft.id)}>
          接着做
        </PrimaryButton>
      )}
      <DefaultButton aria-label={`不要了 ${title}`} onClick={onDiscard}>
        不要了
      </DefaultButton>
    </li>
  );
}
