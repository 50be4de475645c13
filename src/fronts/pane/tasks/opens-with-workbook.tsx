import { useEffect, useState, type ReactElement } from "react";
import type { PaneOpening } from "../../../workbook/live/live-workbook";
import { usePane } from "../state/pane-context";

/** A tick where the program can open the pane with a workbook: for whoever works in it every day. */
export function OpensWithWorkbook({ opening }: { readonly opening: PaneOpening }): ReactElement | null {
  const { busy, run } = usePane();
  const [isOn, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    let isHere = true;
    const known = (found: boolean | null) => isHere && setOn(found);
    // Where Excel does not say how it is, there is nothing to offer.
    opening.isOn().then(known, () => known(null));
    return () => void (isHere = false);
  }, [opening]);
  if (isOn === null) return null;
  const set = (wanted: boolean) =>
    run(
      wanted ? "记下，保存工作簿以后打开它就显示窗格" : "记下，保存工作簿以后不再自动显示窗格",
      async () => {
        await opening.set(wanted);
        setOn(wanted);
      },
    );
  return (
    <label className="small opening">
      <input
        type="checkbox"
        checked={isOn}
        disabled={busy !== null}
        onChange={({ target }) => set(target.checked)}
      />
      打开这个工作簿时自动显示窗格
    </label>
  );
}
