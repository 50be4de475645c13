import type { Rule } from "../../src/findings/rule";
import { FAMILIES } from "../../src/subjects/families";

/** Every rule by its id. */
export const CATALOGUE: ReadonlyMap<string, Rule> = new Map(
  FAMILIES.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule]),
);
