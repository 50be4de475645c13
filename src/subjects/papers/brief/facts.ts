/** What 领导简报 says; whoever gathers it knows the books. */
export interface BriefFacts {
  readonly institution: string;
  /** 年度; null where 单位信息 does not say. */
  readonly year: string | null;
  /** `2012-11-02`: the day that the figures are of. */
  readonly day: string;
  /** The main figures, eight. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** Lines of the heat map, the likeliest first; each from the mildest consequence to the gravest. */
  readonly heat: readonly HeatLine[];
  /** Points by 一级, 二级, 三级, 单位（院） first, then departments in official order. */
  readonly departments: readonly BriefDepartment[];
  /** 一级 points, the gravest first. */
  readonly gravest: readonly GravePoint[];
  readonly stages: readonly { readonly stage: string; readonly standing: string }[];
  /** What the party group has to decide now, the most pressing first; no sentence names a person. */
  readonly decisions: readonly string[];
}

export interface HeatLine {
  readonly likelihood: string;
  readonly cells: readonly {
    readonly severity: string;
    /** The grade that the matrix in force proposes here. */
    readonly grade: string;
    readonly count: number;
  }[];
}

export interface BriefDepartment {
  readonly name: string;
  readonly counts: readonly number[];
}

interface GravePoint {
  /** 科室 and 岗位, never a person. */
  readonly where: string;
  readonly point: string;
  readonly measures: string;
  /** 已落实, 落实中, 逾期 … */
  readonly standing: string;
}
