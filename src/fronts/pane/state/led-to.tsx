import {
  createContext,
  useContext,
  useMemo,
  useState,
  type PropsWithChildren,
  type ReactElement,
} from "react";
import type { CellPlace, Plan } from "../../../session/plan";
import { usePane } from "./pane-context";

/** A line that somebody is led to, to go on in its form. */
interface Led {
  readonly place: CellPlace;
  /** Fields that are filled in already, and are to be gone through all the same. */
  readonly revise: readonly string[];
}

interface LedTo {
  readonly led: Led | null;
  readonly lead: (led: Led | null) => void;
}

const LedToContext = createContext<LedTo>({ led: null, lead: () => undefined });

export function LedToProvider({ children }: PropsWithChildren): ReactElement {
  const [led, lead] = useState<Led | null>(null);
  const ledTo = useMemo(() => ({ led, lead }), [led]);
  return <LedToContext.Provider value={ledTo}>{children}</LedToContext.Provider>;
}

export function useLedTo(): LedTo {
  return useContext(LedToContext);
}

/** Carries out a plan that begins a line or shows one, and goes on in its form. */
export function useFillIn(): (make: () => Plan | null, revise?: readonly string[]) => void {
  const { propose, go } = usePane();
  const { lead } = useLedTo();
  return (make, revise = []) => {
    let reveal: CellPlace | undefined;
    const plan = (): Plan | null => {
      const made = make();
      reveal = made?.reveal;
      return made;
    };
    propose(plan, () => {
      go("filling");
      lead(reveal ? { place: reveal, revise } : null);
    });
  };
}
