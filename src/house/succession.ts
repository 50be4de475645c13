import type { Level } from "../sheets/define-sheet";
import { INSTITUTION } from "../sheets/words";
import type { Department, House } from "./house";
import { coded, named } from "./names";
import { codeIn, isOwnNumber } from "./risk-number";

/** The listed department of a name that books hold, be it of before a renaming; the code in a number tells where no alias does. */
export function listedAs(
  house: House,
  said: string | null,
  riskId: string | null = null,
): Department | undefined {
  if (said === INSTITUTION) return undefined;
  return (
    house.departments.find(({ name }) => name === said) ?? named(house, said) ?? coded(house, codeIn(riskId))
  );
}

/** What a department is now: itself, or the one that it went into (并入科室), however many times. */
export function presentOf(house: House, department: Department): Department {
  // Most went into no other: nothing is remembered for them.
  if (department.into === null) return department;
  const passed = new Set<Department>();
  let at = department;
  while (at.into !== null && !passed.has(at)) {
    passed.add(at);
    at = named(house, at.into) ?? at;
  }
  return at;
}

/** Present names of departments by what books hold of them; made once for a run. */
export function presentNames(house: House): (said: string | null, riskId: string | null) => string | null {
  const known = new Map<string, string | null>();
  return (said, riskId) => {
    const key = `${said ?? ""}\n${codeIn(riskId) ?? ""}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const listed = listedAs(house, said, riskId);
    const name = listed ? presentOf(house, listed).name : said;
    known.set(key, name);
    return name;
  };
}

/** Whether a department and level could have been given that number, itself or as one that it took in. */
export function couldHoldNumber(
  house: House | null,
  department: Department | null,
  level: Level,
  riskId: string,
): boolean {
  if (isOwnNumber(riskId, department?.code ?? "", level)) return true;
  const code = codeIn(riskId);
  const giver = house && department && code !== null ? coded(house, code) : undefined;
  return (
    !!house &&
    giver !== undefined &&
    presentOf(house, giver) === department &&
    isOwnNumber(riskId, giver.code, level)
  );
}
