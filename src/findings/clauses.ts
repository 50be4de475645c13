/** Clauses of the plan that findings rest on; the section numbers of 实施方案. */
export const CLAUSE = {
  mobilising: "三（一）",
  finding: "三（二）1",
  grading: "三（二）2",
  measures: "三（三）",
  archive: "四（一）",
  warning: "四（二）",
  followUp: "四（三）",
  leading: "五（一）",
  duties: "五（二）",
  supervision: "五（三）",
} as const;

/** Fields of registers by the clause that asks for them. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  [CLAUSE.finding]: ["domain", "place", "power", "step", "category", "aspect", "focus", "method", "point"],
  [CLAUSE.grading]: [
    ...["likelihood", "severity", "urgency", "grade", "gradeReason", "assessedOn", "reviewer", "opinion"],
    ...["reviewedOn", "panelOn", "partyOn", "filingNo", "filedOn"],
  ],
  [CLAUSE.measures]: ["measures", "norm", "responsible", "due", "done", "doneOn"],
};
const CLAUSES = new Map(
  Object.entries(FIELDS).flatMap(([clause, fields]) => fields.map((field) => [field, clause] as const)),
);

/** The clause that asks for a field of a register; null for other fields. */
export function clauseOf(field: string | null): string | null {
  return CLAUSES.get(field ?? "") ?? null;
}
