import { useRef, type ReactElement } from "react";
import { usePane } from "../state/pane-context";
import { later } from "./opening/later";

/** It comes with the first view: there is nothing to ask before. */
const ConfirmDialog = later(async () => (await import("./confirm-dialog")).ConfirmDialog);

/** Asks about what is proposed. */
export function Confirm(): ReactElement | null {
  const { pending, confirm, dismiss } = usePane();
  // While the dialogue fades out it still says what it said.
  const shown = useRef(pending);
  if (pending) shown.current = pending;
  const plan = shown.current;
  return plan && <ConfirmDialog plan={plan} isOpen={pending !== null} confirm={confirm} dismiss={dismiss} />;
}
