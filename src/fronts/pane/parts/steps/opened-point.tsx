import type { ReactElement } from "react";
import { usePane } from "../../state/pane-context";
import { sharedValue } from "../../state/shared-value";

/** Number of the point whose story is looked at, from wherever somebody came to it. */
export const [OpenedPointProvider, useOpenedPoint] = sharedValue<string | null>(null);

/** A press leads to the whole story of a point. */
export function StoryLink({ riskId }: { readonly riskId: string }): ReactElement {
  const { go } = usePane();
  const [, open] = useOpenedPoint();
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
