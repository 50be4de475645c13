import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dialog, DialogFooter, DialogType } from "@fluentui/react/lib/Dialog";
import type { ReactElement } from "react";
import type { Plan } from "../../../session/plan";

const SHOWN = 12;

interface ConfirmDialogProps {
  readonly plan: Plan;
  readonly isOpen: boolean;
  readonly confirm: () => void;
  readonly dismiss: () => void;
}

/** What is going to happen, before it does. */
export function ConfirmDialog({ plan, isOpen, confirm, dismiss }: ConfirmDialogProps): ReactElement {
  const { label, sentences } = plan;
  return (
    <Dialog
      hidden={!isOpen}
      onDismiss={dismiss}
      minWidth={280}
      modalProps={{ onDismissed: keepKeyboard }}
      dialogContentProps={{
        type: DialogType.normal,
        title: label,
        closeButtonAriaLabel: "关闭",
      }}
    >
      <ul className="sentences">
        {sentences.slice(0, SHOWN).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {sentences.length > SHOWN && <p>……共 {sentences.length} 项</p>}
      <DialogFooter>
        <PrimaryButton onClick={confirm}>确定</PrimaryButton>
        <DefaultButton onClick={dismiss}>取消</DefaultButton>
      </DialogFooter>
    </Dialog>
  );
}

/** What it was opened from is often gone by then, and the keyboard with it: it goes on at the task. */
function keepKeyboard(): void {
  // The dialogue itself leaves the page after this.
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("#root [role=tab][aria-selected=true]")?.focus();
  }, 0);
}
