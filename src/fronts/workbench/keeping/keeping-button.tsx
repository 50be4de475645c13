import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dialog, DialogFooter, DialogType } from "@fluentui/react/lib/Dialog";
import { useState, type ReactElement } from "react";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/desk-state";

/** 本机不留底: for a computer that several people use. What is kept already goes, after a question. */
export function KeepingButton({
  desk,
  state,
}: {
  readonly desk: Desk;
  readonly state: DeskState;
}): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <button
        type="button"
        className="wb-keeping"
        aria-pressed={!state.keeps}
        title="公用电脑上按下：没有保存的改动不留在这台电脑上"
        onClick={() => (state.keeps ? setAsking(true) : void desk.keep(true))}
      >
        本机不留底
      </button>
      <Dialog
        hidden={!isAsking}
        onDismiss={close}
        dialogContentProps={{
          type: DialogType.normal,
          title: "这台电脑上不留底？",
          closeButtonAriaLabel: "关闭",
        }}
      >
        <p>没有保存的改动以后不留在这台电脑上，网页意外关掉就没有了，请常保存。</p>
        <p>已经留的底（{state.left.length} 份上次的，和现在没有保存的）马上删掉；打开着的工作簿不动。</p>
        <DialogFooter>
          <PrimaryButton
            onClick={() => {
              close();
              void desk.keep(false);
            }}
          >
            不留底
          </PrimaryButton>
          <DefaultButton onClick={close}>取消</DefaultButton>
        </DialogFooter>
      </Dialog>
    </>
  );
}
