import type { HouseCheck } from "../checking/check";
import { institutionAfterDepartments, keyAreasAreExamined } from "../rules/institution/coverage";
import { missingDepartments } from "./missing-departments";
import { similarPoints } from "./similar";

/** What can only be asked of the whole house. */
export const HOUSE_CHECKS: readonly HouseCheck[] = [
  institutionAfterDepartments,
  similarPoints,
  missingDepartments,
  keyAreasAreExamined,
];
