import {
  createContext,
  useContext,
  useMemo,
  useState,
  type PropsWithChildren,
  type ReactElement,
} from "react";
import type { ChosenCounts } from "../../../../session/year/read-counts";

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
