/** Whose numbers run on by themselves. */
export const SERIES = ["廉预", "纪建", "函询", "诫勉"] as const;
export type Series = (typeof SERIES)[number];

export const OUTCOMES = ["合格", "重新整改"] as const;

export const WARNING_STATES = [
  "草拟",
  "待签收",
  "待回告",
  "已回告",
  "逾期未回告",
  "逾期回告",
  "重新整改",
  "已办结",
  "已作废",
] as const;
export type WarningState = (typeof WARNING_STATES)[number];
