import type { noticePaper } from "../../src/flows/papers/notice-papers";
import type { NoticeFacts, NoticeLine } from "../../src/subjects/notices/pages/notice";
import type { SummaryFigures } from "../../src/subjects/papers/pages/summary";

export type NoticePaper = Parameters<typeof noticePaper>[0];

/** A notice of everything that papers say. */
export const NOTICE: NoticeLine = {
  number: "检廉预〔2012〕3号",
  对象类型: "科室",
  对象: "公诉科",
  department: "公诉科",
  title: null,
  riskId: "GS-K-002",
  grade: "一级",
  预警事由: "抽查发现3件案件的量刑建议没有经过集体讨论",
  处置方式: "限期整改",
  leader: "赵刚",
  整改要求: "1. 逐件自查；\n2. 制定集体讨论办法。",
  批准人: null,
  批准日期: null,
  签发日期: "2012-09-27",
  签收日期: null,
  due: null,
  成因分析: "审批没有书面规定",
  整改措施: null,
  整改完成时限: null,
  整改结果: null,
};
export const PERSON = { 对象类型: "检察干警", 对象: "张三", title: "检察员", leader: null } as const;
export const FACTS: NoticeFacts = {
  institution: "云溪区人民检察院",
  day: "2012-09-27",
  head: "print",
  term: "10工作日",
  point: "量刑建议没有统一标准",
};

/** What a notice has to be for a paper of it. */
export const FITTING: Readonly<Record<NoticePaper, Partial<NoticeLine>>> = {
  预警通知书: {},
  责成通知: { 处置方式: "责成制定防范措施" },
  建议书: { 处置方式: "发送纪检监察建议书", number: "检纪建〔2012〕1号" },
  函询: { ...PERSON, 处置方式: "发函询问", number: "检函询〔2012〕2号" },
  诫勉通知: { ...PERSON, 处置方式: "诫勉谈话", number: "检诫勉〔2012〕1号", 批准人: "陈明" },
  诫勉记录: { ...PERSON, 处置方式: "诫勉谈话", number: "检诫勉〔2012〕1号", 批准人: "陈明" },
  谈话记录: { ...PERSON, 处置方式: "信访约谈" },
  回告书: {},
};

/** A notice that a paper of this kind goes with. */
export function fittingNotice(kind: NoticePaper): NoticeLine {
  return { ...NOTICE, ...FITTING[kind] };
}

export const FIGURES: SummaryFigures = {
  ...{ departments: 17, filed: 16, inScope: 66, withPoints: 66, keyAreas: 12, keyAreasDone: 11 },
  ...{ reviewed: 160, open: 6, withMeasures: 160, measuresDone: 41, charts: null, norms: 4 },
  group: { leader: "陈明", members: 23 },
  held: [
    ["动员", 1],
    ["学习", 2],
  ],
  points: new Map([
    ["岗位 一级", 30],
    ["科室 二级", 12],
  ]),
  warnings: { issued: 24, inTime: 9, late: 3, overdue: 2, closed: 10, redone: 2 },
};
