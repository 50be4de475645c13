import type { BookContent, CarriedKey, InstitutionBook } from "../../books";
import type { House } from "../../house/house";
import { numberedInspections } from "../../subjects/inspections/numbers";
import { normState } from "../../subjects/norms/norm-state";
import { withOffice } from "../../subjects/organising/proposed-group";

type Carried = BookContent<InstitutionBook, CarriedKey<InstitutionBook>>;

/** What the program fills in on sheets of people: numbers of inspections, states of rules, offices of the leading group. */
export function refreshed(carried: Carried, house: House, today: string): Carried {
  return {
    ...carried,
    inspections: numberedInspections(carried.inspections, house.year),
    norms: carried.norms.map((record) => ({ ...record, status: normState(record, today) })),
    leadingGroup: carried.leadingGroup.map((record) => withOffice(house, record)),
  };
}
