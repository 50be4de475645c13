import type { ReactElement } from "react";
import { countsOfChosen } from "../../../../session/year/read-counts";
import { usePane } from "../../state/pane-context";
import { useCountsBeside } from "../steps/counts-beside";
import { FileBeside } from "../steps/file-beside";

/** 预警回告 and the veto are counted in 监察室专用工作簿; of it nothing but counts comes here. `without`: what stays open then. */
export function ChooseCounts({ without }: { readonly without: string }): ReactElement {
  const { state } = usePane();
  const [counts, setCounts] = useCountsBeside();
  return (
    <FileBeside
      what="监察室专用工作簿"
      says={counts ? "已按监察室专用工作簿计入，只取件数。" : `没有选监察室专用工作簿：${without}`}
      isChosen={counts !== null}
      onRead={async (content) => setCounts(await countsOfChosen(state, content))}
    />
  );
}
