/** A part of a form, and which fields stand in it. */
export interface PartKeys {
  readonly title: string;
  readonly keys: ReadonlySet<string>;
  /** Those that come with the meeting or the review, long after the line is written. */
  readonly later?: ReadonlySet<string>;
  readonly proposes: "grade" | "reviewer" | null;
}

/** Parts of a register's form, in the order of the work. */
export const REGISTER_PARTS: readonly PartKeys[] = [
  {
    title: "查找",
    keys: new Set([
      "riskId",
      "name",
      "title",
      "post",
      "domain",
      "power",
      "place",
      "step",
      "category",
      "aspect",
      "focus",
      "method",
      "point",
      "posts",
    ]),
    proposes: null,
  },
  {
    title: "评级",
    keys: new Set(["likelihood", "severity", "urgency", "grade", "gradeReason", "assessedOn", "panelOn"]),
    later: new Set(["assessedOn", "panelOn"]),
    proposes: "grade",
  },
  {
    title: "措施",
    keys: new Set(["measures", "norm", "responsibleDepartment", "responsible", "due", "done", "doneOn"]),
    proposes: null,
  },
  {
    title: "审核",
    keys: new Set([
      "reviewer",
      "opinion",
      "reviewedOn",
      "signing",
      "seal",
      "partyOn",
      "filingNo",
      "filedOn",
      "note",
    ]),
    later: new Set(["reviewer", "opinion", "reviewedOn", "partyOn", "filingNo", "filedOn"]),
    proposes: "reviewer",
  },
];
