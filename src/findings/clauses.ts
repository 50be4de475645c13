/** Clauses of the plan that findings rest on; the section numbers of 实施方案. */
export const CLAUSE = {
  finding: "三（二）1",
  grading: "三（二）2",
  measures: "三（三）",
  followUp: "四（三）",
  duties: "五（二）",
} as const;
