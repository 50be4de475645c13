import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactElement } from "react";
import type { SheetImage } from "../../../../workbook/sheet-image";
import { usePane } from "../../state/pane-context";
import { Icon } from "../icons";

interface LookLargeProps {
  readonly sheets: readonly SheetImage[] | (() => readonly SheetImage[]);
  /** What to do after the look. */
  readonly then: string;
}

/** 看大图: pages as wide as the screen allows. */
export function LookLarge({ sheets, then }: LookLargeProps): ReactElement {
  const { services, busy, run } = usePane();
  return (
    <DefaultButton
      disabled={busy !== null}
      onClick={() =>
        run("打开大图", async () =>
          services.previewSheets?.(typeof sheets === "function" ? sheets() : sheets, then),
        )
      }
    >
      <Icon name="table" />
      看大图
    </DefaultButton>
  );
}
