import { GRADE_STARS, type Grade } from "../../../../sheets/words";

/** What a chart shows of a risk point; a post, never a name. */
export interface DrawnRisk {
  readonly text: string;
  readonly grade: Grade | null;
  readonly measures: string | null;
  /** 责任岗位. */
  readonly post: string | null;
}

/** What a chart needs to know besides the steps themselves. */
export interface ChartFacts {
  /** 院名, for the line under the title; null where nobody typed it. */
  readonly institution: string | null;
  /** By 风险点编号; what is not in the register is not here, and before the first batch there is none. */
  readonly risks: ReadonlyMap<string, DrawnRisk>;
  /** Numbers that were in force and are no longer. */
  readonly withdrawn?: ReadonlySet<string>;
  /** A text of the department's with posts for names, where somebody wrote one; as it is where nobody is known. */
  readonly hide?: (text: string, department: string) => string;
  /** What is wrong, by the number of the line on the sheet: each is drawn at its step. */
  readonly faults: ReadonlyMap<number, readonly string[]>;
}

/** Colour is never the only sign: the stars and the word say the same. */
const LOOKS: Readonly<Record<Grade, Pick<GradeMark, "ink" | "weight">>> = {
  一级: { ink: "B00000", weight: 0.7 },
  二级: { ink: "9C5700", weight: 0.45 },
  三级: { ink: "1F5C99", weight: 0.25 },
};

export interface GradeMark {
  readonly words: string;
  readonly ink: string;
  /** Of the box's outline, in millimetres: the graver the thicker, which black and white keeps. */
  readonly weight: number;
}

export function markOf(grade: Grade | null): GradeMark {
  if (grade === null) return { words: "未定级", ink: "404040", weight: 0.25 };
  return { words: `${GRADE_STARS[grade]} ${grade}`, ...LOOKS[grade] };
}

/** The mark of a number that stands for no point in force: what is the matter with it. */
export function markOfNone(
  riskId: string,
  { risks, withdrawn }: ChartFacts,
): GradeMark & { readonly isFault: boolean } {
  if (withdrawn?.has(riskId)) return { words: "已撤销", ink: FAULT, weight: 0.4, isFault: true };
  if (risks.size > 0) return { words: "登记表中没有", ink: FAULT, weight: 0.4, isFault: true };
  return { words: "尚未汇总", ink: "404040", weight: 0.25, isFault: false };
}

const FAULT = "B00000";
