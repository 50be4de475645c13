import { CommandBarButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import { Icon, type DrawnIcon } from "../../pane/parts/icons";

interface ToolButtonProps {
  readonly icon: DrawnIcon;
  readonly text: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A button of the toolbar: icon and word. */
export function ToolButton({ icon, text, disabled = false, onClick }: ToolButtonProps): ReactElement {
  return (
    <CommandBarButton disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
      {text}
    </CommandBarButton>
  );
}
