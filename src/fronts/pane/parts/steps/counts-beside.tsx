import {
  createContext,
  useContext,
  useMemo,
  useState,
  type PropsWithChildren,
  type ReactElement,
} from "react";
import type { SupervisionCounts } from "../../../../flows/year/appraising/appraise";

interface CountsBeside {
  /** What was counted of 监察室专用工作簿, as long as the pane is open; null where nobody chose it. */
  readonly counts: SupervisionCounts | null;
  readonly setCounts: (counts: SupervisionCounts | null) => void;
}

const CountsContext = createContext<CountsBeside>({ counts: null, setCounts: () => undefined });

export function CountsBesideProvider({ children }: PropsWithChildren): ReactElement {
  const [counts, setCounts] = useState<SupervisionCounts | null>(null);
  const beside = useMemo(() => ({ counts, setCounts }), [counts]);
  return <CountsContext.Provider value={beside}>{children}</CountsContext.Provider>;
}

export function useCountsBeside(): CountsBeside {
  return useContext(CountsContext);
}
