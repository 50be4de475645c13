/** Whom a notice is for. */
export const OBJECTS = ["检察干警", "科室", "单位"] as const;
export type WarnedObject = (typeof OBJECTS)[number];

/** 方案四（二）: what is done to people, and what to departments and the institution. 责成 stands in 三（三）. */
export const WARNING_METHODS = [
  "谈心疏导",
  "批评教育",
  "信访约谈",
  "发函询问",
  "诫勉谈话",
  "对责任领导诫勉谈话",
  "发送纪检监察建议书",
  "限期整改",
  "责成制定防范措施",
] as const;

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
