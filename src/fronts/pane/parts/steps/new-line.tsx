import { PrimaryButton } from "@fluentui/react/lib/Button";
import { useRef, useState, type ComponentProps, type ReactElement } from "react";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";
import { AskedFormView } from "./asked-form";

interface NewLineProps extends Omit<ComponentProps<typeof AskedFormView>, "onDone" | "onCancel"> {
  readonly onOpen?: () => void;
  /** It is written: the row that it stands in. */
  readonly onDone: (row: number) => void;
}

/** A button that opens the form of a new line. */
export function NewLine({ onOpen, onDone, ...form }: NewLineProps): ReactElement {
  const { busy } = usePane();
  const [isOpen, setOpen] = useState(false);
  const written = useRef<number>();
  const close = () => setOpen(false);
  if (!isOpen)
    return (
      <PrimaryButton
        disabled={busy !== null}
        onClick={() => {
          onOpen?.();
          setOpen(true);
        }}
      >
        <Icon name="add" />
        {form.title}
      </PrimaryButton>
    );
  return (
    <AskedFormView
      {...form}
      plan={(typed) => {
        const made = form.plan(typed);
        written.current = made.reveal?.row;
        return made;
      }}
      onDone={() => {
        close();
        if (written.current !== undefined) onDone(written.current);
      }}
      onCancel={close}
    />
  );
}
