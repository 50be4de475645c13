import {
  createContext,
  useContext,
  useMemo,
  useState,
  type PropsWithChildren,
  type ReactElement,
} from "react";
import { usePane } from "../../state/pane-context";

interface Opening {
  /** Number of the point whose story is looked at, from wherever somebody came to it. */
  readonly opened: string | null;
  readonly open: (riskId: string | null) => void;
}

const OpeningContext = createContext<Opening>({ opened: null, open: () => undefined });

export function OpenedPointProvider({ children }: PropsWithChildren): ReactElement {
  const [opened, open] = useState<string | null>(null);
  const opening = useMemo(() => ({ opened, open }), [opened]);
  return <OpeningContext.Provider value={opening}>{children}</OpeningContext.Provider>;
}

export function useOpenedPoint(): Opening {
  return useContext(OpeningContext);
}

/** A press leads to the whole story of a point. */
export function StoryLink({ riskId }: { readonly riskId: string }): ReactElement {
  const { go } = usePane();
  const { open } = useOpenedPoint();
  const show = () => {
    open(riskId);
    go("changing");
  };
  return (
    <button type="button" className="adopt" onClick={show}>
      {riskId} 的经过
    </button>
  );
}
