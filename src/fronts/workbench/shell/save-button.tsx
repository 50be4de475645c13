import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dialog, DialogFooter, DialogType } from "@fluentui/react/lib/Dialog";
import { useState, type ReactElement } from "react";
import { savedName } from "../desk/book";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";
import { ToolButton } from "./tool-button";
import { useKeys } from "./use-keys";

/** Saves as a new file, after saying what that file will not hold. */
export function SaveButton({
  desk,
  state,
}: {
  readonly desk: Desk;
  readonly state: DeskState;
}): ReactElement {
  const [losses, setLosses] = useState<readonly string[]>([]);
  const book = state.books.find(({ id }) => id === state.active);
  const canSave = book !== undefined && state.busy === null;
  const ask = async () => {
    if (!canSave) return;
    const found = await desk.lossesOfSaving();
    if (found.length > 0) setLosses(found);
    else save();
  };
  const save = () => {
    setLosses([]);
    void desk.save();
  };
  useKeys(desk, () => void ask());
  return (
    <>
      <ToolButton icon="hand-in" text="保存为 .xlsx" disabled={!canSave} onClick={() => void ask()} />
      <Dialog
        hidden={losses.length === 0}
        onDismiss={() => setLosses([])}
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
          <DefaultButton onClick={() => setLosses([])}>取消</DefaultButton>
        </DialogFooter>
      </Dialog>
    </>
  );
}
