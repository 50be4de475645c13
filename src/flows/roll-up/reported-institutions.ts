import { HOUSE_KINDS, TIERS } from "../../sheets/words";
import { alikeOf } from "../../subjects/exchange/alike";
import type { RollUpPlace } from "../../workbook/data/roll-up-place";
import type { Scope } from "./asking";

/** An institution as a report speaks of it. */
export interface ReportedInstitution {
  readonly name: string;
  /** Its tier, with its kind where that is no common one: with those of the same word it may be compared. */
  readonly alike: string;
  /** Whether it sent a package for the year that is looked at. */
  readonly isThere: boolean;
}

/** Every institution that ever sent a package, by its code; of several years the last one tells. */
export async function reportedInstitutions(
  place: RollUpPlace,
  { newest, institutions }: Scope,
): Promise<ReadonlyMap<string, ReportedInstitution>> {
  const rows = await place.ask(
    "SELECT institution_code, plan_year, institution_name, tier, house_kind FROM packages ORDER BY institution_code, plan_year",
    { year: null, institutions: null },
  );
  const wanted = institutions === null ? null : new Set(institutions);
  const there = new Set(rows.filter(([, year]) => Number(year) === newest).map(([code]) => String(code)));
  return new Map(
    rows.map(([given, , name, tier, kind]) => {
      const code = String(given);
      const isThere = there.has(code) && (wanted?.has(code) ?? true);
      const facts = {
        tier: TIERS.find((one) => one === tier) ?? TIERS[0],
        houseKind: HOUSE_KINDS.find((one) => one === kind) ?? HOUSE_KINDS[0],
      };
      return [code, { name: String(name), alike: alikeOf(facts), isThere }] as const;
    }),
  );
}
