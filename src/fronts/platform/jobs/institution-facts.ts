import type { Institution } from "../../../flows/open-institution";
import { openDepartments } from "../../../house/house";
import { STAGE_NAMES } from "../../../subjects/progress/sheets/progress";
import type { InstitutionFacts } from "./job";

/** What the pages say of an institution. */
export function factsOf({ house, read }: Institution): InstitutionFacts {
  const info = read.institution.info?.record;
  const ends = [info?.mobilisingTo, info?.findingTo, info?.gradingTo, info?.measuresTo, info?.summingTo];
  return {
    name: house.institution ?? "",
    year: house.year,
    departments: openDepartments(house).map(({ code, name }) => ({ code, name, expected: true })),
    deadlines: STAGE_NAMES.flatMap((stage, index) => {
      const to = ends[index];
      return to ? [{ stage, to }] : [];
    }),
  };
}
