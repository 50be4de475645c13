import type { KeptPackage } from "../../src/workbook/data/roll-up-place";
import { sentBy } from "../support/province";
import { kept } from "../support/sent-packages";

/** What is added together in one round: two institutions, a batch that is later in every round. */
export function roundOf(round: number): readonly KeptPackage[] {
  return ["440101", "440102"].map((institution) => {
    const sent = sentBy({ institution, parent: "440100", tier: "区县院" }, 2012, { points: 4, seed: round });
    return kept({ ...sent, facts: { ...sent.facts, batch: `2012-${round}` } });
  });
}
