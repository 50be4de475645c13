import type { CATEGORIES, Consequence, Likelihood, URGENCIES } from "../../sheets/words";

/** A typical risk of a post, or of a department where it names a step of its work. Nobody and no case is meant. */
export interface LibraryEntry {
  /** 岗位; of a department's risk the posts that it concerns. */
  readonly post: string;
  readonly power: string;
  /** 业务流程环节. */
  readonly step?: string;
  readonly category: (typeof CATEGORIES)[number];
  readonly aspect: string;
  readonly point: string;
  readonly likelihood: Likelihood;
  readonly severity: Consequence;
  readonly urgency: (typeof URGENCIES)[number];
  readonly measures: readonly string[];
  /** 行为规范（制度依据）: the rule that it rests on. */
  readonly norm: string;
}

/** What is typical of one kind of department. */
export interface LibraryGroup {
  readonly department: string;
  /** What names of such departments hold. */
  readonly words: readonly string[];
  readonly entries: readonly LibraryEntry[];
}
