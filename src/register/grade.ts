import type { Consequence, Grade, Likelihood, MatrixName } from "../sheets/words";
import { GRADES, LIKELIHOODS, SEVERITIES } from "../sheets/words";

/** 方案三（二）2 fixes the diagonal; the product of the two scales fills the other six cells. */
const PRODUCT: Readonly<Record<Likelihood, Readonly<Record<Consequence, Grade>>>> = {
  大: { 严重: "一级", 较严重: "一级", 较轻微: "二级" },
  较大: { 严重: "一级", 较严重: "二级", 较轻微: "三级" },
  较低: { 严重: "二级", 较严重: "三级", 较轻微: "三级" },
};

/** The grade that a matrix proposes. 就高 takes the higher of the two scales. */
export function gradeFor(likelihood: Likelihood, severity: Consequence, matrix: MatrixName): Grade {
  if (matrix === "乘积") return PRODUCT[likelihood][severity];
  const higher = Math.min(LIKELIHOODS.indexOf(likelihood), SEVERITIES.indexOf(severity));
  return GRADES[higher] ?? "三级";
}

/** Whether the plan itself lays the grade down: the three definitions on the diagonal. */
export function isLaidDown(likelihood: Likelihood, severity: Consequence): boolean {
  return LIKELIHOODS.indexOf(likelihood) === SEVERITIES.indexOf(severity);
}
