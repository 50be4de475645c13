/** The plan's own words for what a cell may say. One list serves drop-down, check and documentation. */
export const CATEGORIES = ["思想道德", "岗位职责", "制度机制"] as const;
export const LIKELIHOODS = ["大", "较大", "较低"] as const;
export const SEVERITIES = ["严重", "较严重", "较轻微"] as const;
export const GRADES = ["一级", "二级", "三级"] as const;
export const URGENCIES = ["紧急", "一般"] as const;
export const STAFF_ASPECTS = [
  "个人素质",
  "履行职责",
  "开展业务",
  "社会交往",
  "处理个人重要事项",
  "权力寻租",
  "吃拿卡要",
  "其他",
] as const;
export const DEPARTMENT_ASPECTS = ["业务流程", "制度规范", "内部管理", "监督制约", "其他"] as const;
export const METHODS = ["自查自找", "自下而上", "上下结合", "群众评议", "征求意见"] as const;
export const FOCUSES = ["人", "财", "物", "事", "检察权运行", "其他"] as const;
export const DOMAINS = [
  "执法办案",
  "履行法律监督职责",
  "重大事项决策",
  "重要人事任免",
  "重大建设项目安排",
  "大额度资金使用",
] as const;
export const RANKS = ["干警", "科室负责人", "班子成员", "检察长"] as const;
export const DUTIES = ["主岗", "兼任"] as const;
export const STATES = ["在岗", "借入", "借出", "挂职", "长期病休", "调离", "退休"] as const;
export const YES_NO = ["是", "否"] as const;
export const DONE = ["未落实", "落实中", "已落实"] as const;
export const SIGNINGS = ["电子", "纸质"] as const;
export const CHANGES = ["升级", "降级", "新增", "撤销"] as const;
export const HISTORY_EVENTS = ["建立", "升级", "降级", "内容变更", "撤销", "恢复", "年度沿用"] as const;
export const WITHDRAWALS = ["人员调离", "机构撤并", "职权取消", "风险消除"] as const;
export const AREA_REASONS = [
  "权力运行的重要岗位和关键环节",
  "曾经出现过违纪违法问题的部位",
  "群众反映问题较多的部位",
] as const;
export const AREA_RESULTS = ["已列入风险点", "经排查未发现"] as const;
/** What a department does with a point of last year. */
export const CARRIED = ["沿用", "变更", "新增", "拟撤销"] as const;
export const STATUSES = ["正常", "待整改", "已撤销", "本次未报"] as const;
export const MATRICES = ["乘积", "就高"] as const;
/** What an institution is among others of its kind. */
export const TIERS = ["区县院", "市院", "省院"] as const;
/** 机构类别; the first one where nothing is written. */
export const HOUSE_KINDS = ["普通院", "派出院", "专门院"] as const;

/** Whom a notice is for. */
export const OBJECTS = ["检察干警", "科室", "单位"] as const;
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

export type Grade = (typeof GRADES)[number];
/** A grade where colour would be its only sign. */
export const GRADE_STARS: Readonly<Record<Grade, string>> = { 一级: "★★★", 二级: "★★", 三级: "★" };
export type Likelihood = (typeof LIKELIHOODS)[number];
export type Consequence = (typeof SEVERITIES)[number];
export type Rank = (typeof RANKS)[number];
export type WarnedObject = (typeof OBJECTS)[number];
export type Status = (typeof STATUSES)[number];
export type HistoryEvent = (typeof HISTORY_EVENTS)[number];
export type MatrixName = (typeof MATRICES)[number];

/** Stands in the roster like a department; row 0 of the official order. */
export const LEADERSHIP = "院领导班子";
export const LEADERSHIP_CODE = "LD";
/** Reviews the chief procurator's own rows and those of the institution. */
export const PARTY_GROUP = "院党组";
/** What 科室 says on rows of the institution itself. */
export const INSTITUTION = "单位（院）";
/** 科室负责人 of a department without a head. */
export const VACANT = "空缺";
const VACANCIES =
  /^[（(]?(?:空缺|暂缺|暂空|空编|空岗|缺位|缺额|缺编|缺|空|暂无|无|没有|待定|未定|待配|[-—–―/／]+)[）)]?$/;

/** Whether a cell for somebody's name says that there is nobody. */
export function isVacant(name: string): boolean {
  return name === VACANT || (name.length < 6 && VACANCIES.test(name));
}
