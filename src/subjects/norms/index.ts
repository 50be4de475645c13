import type { Subject } from "../subject";
import * as catalogue from "./catalogue/norms";
import { gravePointsHaveNorms, heldPointsExist, normsAreIssued } from "./rules/issued";

/** 制度清单: what is laid down so that risks are held. */
export const normsSubject: Subject = {
  families: [{ letter: "N", title: "制度", rules: Object.values(catalogue) }],
  checks: { followUp: [normsAreIssued, gravePointsHaveNorms, heldPointsExist] },
};
