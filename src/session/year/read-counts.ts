import type { WarningCounts } from "../../flows/exchange/export";
import type { SupervisionCounts } from "../../flows/year/appraising/appraise";
import type { Tile } from "../../subjects/overview/tile";
import type { NoticeCounts } from "../../subjects/papers/pages/summary";
import type { WorkbookContent } from "../../workbook/grid";
import { institutionOf } from "../institution/institution";
import type { SessionState } from "../state";

/** What was counted of 监察室专用工作簿. */
export interface ChosenCounts {
  readonly appraisal: SupervisionCounts;
  readonly notices: NoticeCounts;
  /** For 上报. */
  readonly exchange: WarningCounts;
  /** O14 and O15, of which nothing but numbers can be seen. */
  readonly tiles: readonly Tile[];
}

/** Counts of a chosen 监察室专用工作簿. What reads it stands behind the wall and is loaded for it alone. Throws `HostError` where it is another workbook. */
export async function countsOfChosen(state: SessionState, content: WorkbookContent): Promise<ChosenCounts> {
  const { countsBeside } = await import(
    /* webpackChunkName: "supervision-counts" */ "../supervision/counts/counts-beside"
  );
  return countsBeside(content, institutionOf(state), state.today);
}
