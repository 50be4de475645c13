import type { Consequence, Grade, Likelihood, MatrixName } from "../../sheets/words";
import { GRADES, LIKELIHOODS, SEVERITIES } from "../../sheets/words";
import { plain } from "../../workbook/text/plain";

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

/** A grade in running text; 一级检察官, 二级单位 and their like are none. */
const SAID =
  /(?<![十百\d])([一二三123]|I{1,3})级(?!检察|警|法官|主任|高级|单位|部门|机构|巡视|调研|科员|主管)/g;
/** What stands in front of the grade that is meant where a text names several. */
const TOWARDS = /(?:为|成|到|至|按|列|作|定|评|是|属于?)(?:风险等级)?[：:“"]?$/;
const NUMERALS: Readonly<Record<string, Grade>> = {
  ...{ 一: "一级", 1: "一级", I: "一级" },
  ...{ 二: "二级", 2: "二级", II: "二级" },
  ...{ 三: "三级", 3: "三级", III: "三级" },
};

/** The grade that an opinion names: 同意，由二级调整为一级 → 一级; null where it names none, or leaves it open. */
export function gradeSaid(text: string): Grade | null {
  const word = plain(text);
  if (!word.includes("级")) return null;
  const found = [...word.matchAll(SAID)].map(({ index, 1: numeral = "" }) => ({
    grade: NUMERALS[numeral] ?? null,
    meant: TOWARDS.test(word.slice(Math.max(0, index - 8), index)),
  }));
  const meant = found.filter((one) => one.meant);
  const grades = new Set((meant.length > 0 ? meant.slice(-1) : found).map(({ grade }) => grade));
  const [only = null] = grades;
  return grades.size === 1 ? only : null;
}
