import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dialog, DialogFooter, DialogType } from "@fluentui/react/lib/Dialog";
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type ReactElement } from "react";

export interface PasswordDialogProps {
  /** A file that waits for its password; null where none does. */
  readonly asked: {
    readonly file: string;
    /** Whether somebody gave another one before. */
    readonly again: boolean;
    readonly answer: (password: string | null) => void;
  } | null;
}

/** Asks for the password of a file. What is typed goes to whoever asks, and stays nowhere else. */
export function PasswordDialog({ asked }: PasswordDialogProps): ReactElement | null {
  return asked && <Asking key={`${asked.file}${String(asked.again)}`} asked={asked} />;
}

function Asking({ asked }: { readonly asked: NonNullable<PasswordDialogProps["asked"]> }): ReactElement {
  const [typed, setTyped] = useState("");
  const { file, again, answer } = asked;
  return (
    <Dialog
      hidden={false}
      onDismiss={() => answer(null)}
      minWidth={280}
      dialogContentProps={{ type: DialogType.normal, title: "打开密码", closeButtonAriaLabel: "关闭" }}
    >
      <TextField
        autoFocus
        type="password"
        autoComplete="off"
        canRevealPassword
        revealPasswordAriaLabel="显示密码"
        label={`“${file}”的打开密码`}
        value={typed}
        onChange={(_, text) => setTyped(text ?? "")}
        onKeyDown={({ key, nativeEvent }) =>
          key === "Enter" && !nativeEvent.isComposing && typed !== "" && answer(typed)
        }
        {...(again && { errorMessage: "密码不对，没有打开。请核对密码（注意大小写和输入法）。" })}
      />
      <p className="small">密码只在内存里，用来打开和按同一密码保存，不留在任何地方。</p>
      <DialogFooter>
        <PrimaryButton disabled={typed === ""} onClick={() => answer(typed)}>
          打开
        </PrimaryButton>
        <DefaultButton onClick={() => answer(null)}>不打开</DefaultButton>
      </DialogFooter>
    </Dialog>
  );
}
