import type { Subject } from "../subject";
import * as catalogue from "./catalogue/new-year";
import { carriedPointsAreAssessed, carriedPointsAreTheSame } from "./rules/carried";

/** 年度沿用: what a new year takes over from the one before. */
export const newYearSubject: Subject = {
  families: [{ letter: "Y", title: "新年度", rules: Object.values(catalogue) }],
  checks: { followUp: [carriedPointsAreAssessed, carriedPointsAreTheSame] },
};
