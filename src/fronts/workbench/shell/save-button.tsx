import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dialog, DialogFooter, DialogType } from "@fluentui/react/lib/Dialog";
import type { ReactElement } from "react";
import { savedName } from "../desk/book";
import type { DeskState } from "../desk/desk-state";
import { ToolButton } from "./tool-button";
import type { Saving } from "./use-saving";

/** Saves as a new file, after saying what that file will not hold. */
export function SaveButton({
  saving: { canSave, losses, ask, save, cancel },
  state,
}: {
  readonly saving: Saving;
  readonly state: DeskState;
}): ReactElement {
  const book = state.books.find(({ id }) => id === state.active);
  return (
    <>
      <ToolButton icon="hand-in" text="保存为 .xlsx" disabled={!canSave} onClick={() => void ask()} />
      <Dialog
        hidden={losses.length === 0}
        onDismiss={cancel}
        dialogContentProps={{ type: DialogType.normal, title: "保存前请看", closeButtonAriaLabel: "关闭" }}
      >
        <p>会得到一个新文件“{savedName(book?.name ?? "")}”，原来的文件不动。新文件里：</p>
        <ul className="wb-losses">
          {losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
        <DialogFooter>
          <PrimaryButton onClick={save}>保存</PrimaryButton>
          <DefaultButton onClick={cancel}>取消</DefaultButton>
        </DialogFooter>
      </Dialog>
    </>
  );
}
