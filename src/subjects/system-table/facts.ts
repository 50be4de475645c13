/** A person of the roster, as far as the table needs him. */
export interface TablePerson {
  readonly name: string | null;
  readonly rank: string | null;
  readonly department: string | null;
  readonly post: string | null;
}

/** What the table says besides its rows. */
export interface SystemTableFacts {
  /** 单位名称 */
  readonly institution: string;
  /** 填报时间 as `2012-10-26`; null leaves a blank to fill in. */
  readonly date: string | null;
  /** 内设机构 in official order, 院领导班子 first where it files. */
  readonly departments: readonly string[];
  /** The whole roster. */
  readonly people: readonly TablePerson[];
  /** What is wrong with a row, by its 来源: why a final table leaves it out. */
  readonly errorsOf?: (source: string) => readonly string[];
}

/** What of the table is printed, and how. */
export interface SystemTableOptions {
  readonly paper: "A3" | "A4";
  /** This department's rows alone. */
  readonly department?: string | undefined;
  /** This post's rows alone. */
  readonly post?: string | undefined;
  /** 正常 rows only; the others go into a list of their own. */
  readonly final?: boolean | undefined;
  /** 责任人 by name, where the plan's privacy allows it. */
  readonly names?: boolean | undefined;
  /** No personal name at all. */
  readonly masked?: boolean | undefined;
}
