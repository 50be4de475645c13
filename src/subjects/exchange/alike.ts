import { HOUSE_KINDS } from "../../sheets/words";
import type { ExchangeFacts } from "./manifest";

/** With whom an institution may be compared, in a word: those of its tier, and of its kind where that is no common one. */
export function alikeOf({ tier, houseKind }: Pick<ExchangeFacts, "tier" | "houseKind">): string {
  return houseKind === HOUSE_KINDS[0] ? tier : `${tier}（${houseKind}）`;
}
