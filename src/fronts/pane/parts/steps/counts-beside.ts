import type { ChosenCounts } from "../../../../session/year/read-counts";
import { sharedValue } from "../../state/shared-value";

/** What was counted of 监察室专用工作簿, as long as the pane is open; null where nobody chose it. */
export const [CountsBesideProvider, useCountsBeside] = sharedValue<ChosenCounts | null>(null);

/** What 考核 counts of it. */
export function useAppraisalCounts(): ChosenCounts["appraisal"] | null {
  const [counts] = useCountsBeside();
  return counts?.appraisal ?? null;
}
