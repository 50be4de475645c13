import { settingOf, type FilledSettings, type Setting } from "../institution/sheets/settings";

/** Shares of the three scores, and what the sum means; all as 单位信息 has them. */
export interface Scale {
  readonly self: number;
  readonly office: number;
  readonly leader: number;
  /** In hundredths. */
  readonly excellentFrom: number;
  readonly passFrom: number;
  /** Points that a full score is in the responsibility appraisal. */
  readonly converted: number;
}

export function scaleOf(info: FilledSettings | null): Scale {
  const of = (key: Setting) => Number(settingOf(info, key) ?? 0);
  return {
    ...{ self: of("selfWeight"), office: of("officeWeight"), leader: of("leaderWeight") },
    ...{
      excellentFrom: of("excellentFrom") * 100,
      passFrom: of("passFrom") * 100,
      converted: of("convertedScore"),
    },
  };
}

/** The three scores of an item, in hundredths. */
export interface Scores {
  readonly self: number | null;
  readonly office: number | null;
  readonly leader: number | null;
}

/** The three scores by their shares, rounded to the hundredth; null until all three stand. */
export function weighted({ self, office, leader }: Scores, scale: Scale): number | null {
  if (self === null || office === null || leader === null) return null;
  const shares = scale.self + scale.office + scale.leader;
  if (shares === 0) return null;
  return Math.round((self * scale.self + office * scale.office + leader * scale.leader) / shares);
}

export type AppraisalClass = "优秀" | "达标" | "不达标";

/** 等次 of a sum in hundredths; who was held to account in the year does not pass, whatever the sum. */
export function classOf(sum: number | null, vetoed: boolean, scale: Scale): AppraisalClass | null {
  if (vetoed) return "不达标";
  if (sum === null) return null;
  if (sum >= scale.excellentFrom) return "优秀";
  return sum >= scale.passFrom ? "达标" : "不达标";
}

/** 责任制得分: the sum as a part of the responsibility appraisal, in hundredths. */
export function converted(sum: number | null, scale: Scale): number | null {
  return sum === null ? null : Math.round((sum * scale.converted) / 100);
}

/** The sum; null where a part of it is open. */
export function sumOf(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}
