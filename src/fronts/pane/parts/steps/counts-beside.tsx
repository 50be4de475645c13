import {
  createContext,
  useContext,
  useMemo,
  useState,
  type PropsWithChildren,
  type ReactElement,
} from "react";
import { countsOfChosen, type ChosenCounts } from "../../../../session/year/read-counts";
import { usePane } from "../../state/pane-context";
import { FileBeside } from "./file-beside";

interface CountsBeside {
  /** What was counted of 监察室专用工作簿, as long as the pane is open; null where nobody chose it. */
  readonly counts: ChosenCounts | null;
  readonly setCounts: (counts: ChosenCounts | null) => void;
}

const CountsContext = createContext<CountsBeside>({ counts: null, setCounts: () => undefined });

export function CountsBesideProvider({ children }: PropsWithChildren): ReactElement {
  const [counts, setCounts] = useState<ChosenCounts | null>(null);
  const beside = useMemo(() => ({ counts, setCounts }), [counts]);
  return <CountsContext.Provider value={beside}>{children}</CountsContext.Provider>;
}

export function useCountsBeside(): CountsBeside {
  return useContext(CountsContext);
}

/** What 考核 counts of it. */
export function useAppraisalCounts(): ChosenCounts["appraisal"] | null {
  return useCountsBeside().counts?.appraisal ?? null;
}

/** 预警回告 and the veto are counted in 监察室专用工作簿; of it nothing but counts comes here. `without`: what stays open then. */
export function ChooseCounts({ without }: { readonly without: string }): ReactElement {
  const { state } = usePane();
  const { counts, setCounts } = useCountsBeside();
  return (
    <FileBeside
      what="监察室专用工作簿"
      says={counts ? "已按监察室专用工作簿计入，只取件数。" : `没有选监察室专用工作簿：${without}`}
      isChosen={counts !== null}
      onRead={async (content) => setCounts(await countsOfChosen(state, content))}
    />
  );
}
