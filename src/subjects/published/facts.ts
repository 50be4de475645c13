import type { RowGroup } from "../../drawing/blocks";
import type { ChartImage } from "../../paper/chart-image";
import type { PrintedRow } from "../system-table";
import type { StageName, StageState } from "../progress/sheets/progress";

/** What all staff may read of an institution's work. No personal name stands in it, and nothing of people's private lives. */
export interface PublishedFacts {
  readonly institution: string;
  readonly year: string | null;
  /** The day that states are judged by: `2012-10-26`. */
  readonly day: string;
  /** Not yet in force: every page says so. */
  readonly isDraft: boolean;
  /** 单位（院） where it has points, then departments in official order. */
  readonly places: readonly PublishedPlace[];
  /** 科室 × 等级 and 层级 × 等级, with totals; lines of points, the first one the header. */
  readonly byDepartment: RowGroup;
  readonly byLevel: RowGroup;
  readonly grades: PublishedGrades;
  /** 主图, page by page. */
  readonly mainChart: readonly ChartImage[];
  readonly norms: readonly PublishedNorm[];
  readonly stages: readonly PublishedStage[];
  /** How many points are about people's private lives, and stand nowhere on the pages. */
  readonly withheld: number;
}

/** Points by grade. */
export interface PublishedGrades {
  readonly all: number;
  readonly by: readonly { readonly grade: string; readonly count: number }[];
}

/** A department, or the institution itself. */
export interface PublishedPlace {
  readonly name: string;
  /** What its files are called by: small letters and figures. */
  readonly key: string;
  /** Its lines of 体系表 in their order, numbered as in the whole table. */
  readonly entries: readonly PrintedRow[];
  readonly grades: PublishedGrades;
  readonly powers: readonly PublishedPower[];
  /** By stage, in their order. */
  readonly standings: readonly PublishedStanding[];
}

/** A power as it runs. */
export interface PublishedPower {
  readonly key: string;
  readonly matter: string;
  readonly charts: readonly ChartImage[];
  /** What the chart says, a sentence a step. */
  readonly steps: readonly string[];
}

/** A line of 制度清单. */
export interface PublishedNorm {
  readonly name: string;
  readonly kind: string;
  readonly department: string;
  readonly planned: string | null;
  readonly issued: string | null;
  /** 文号. */
  readonly number: string;
  readonly state: "已发布" | "计划中" | "逾期" | null;
}

interface PublishedStage {
  readonly stage: StageName;
  /** First and last day, as 单位信息 has them. */
  readonly from: string | null;
  readonly to: string | null;
}

interface PublishedStanding {
  readonly stage: StageName;
  readonly state: StageState;
  readonly on: string | null;
}
