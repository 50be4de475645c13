import type { CellPlace, Plan } from "../../../../session/plan";
import { usePane } from "../../state/pane-context";
import { sharedValue } from "../../state/shared-value";

/** A line that somebody is led to, to go on in its form. */
interface Led {
  readonly place: CellPlace;
  /** Fields that are filled in already, and are to be gone through all the same. */
  readonly revise: readonly string[];
}

export const [LedToProvider, useLedTo] = sharedValue<Led | null>(null);

/** Carries out a plan that begins a line or shows one, and goes on in its form. */
export function useFillIn(): (make: () => Plan | null, revise?: readonly string[]) => void {
  const { propose, go } = usePane();
  const [, lead] = useLedTo();
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
