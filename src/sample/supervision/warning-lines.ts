import type { WarnedObject } from "../../sheets/words";

/** How far a warning is on the day of the sample. */
type Progress =
  | "drafted"
  | "issued"
  | "signed"
  | "extended"
  | "overdue"
  | "replied"
  | "repliedLate"
  | "closed"
  | "closedLate"
  | "again"
  | "againClosed"
  | "void";

/** An invented warning: nobody is meant, and nothing of it happened. */
export interface WarningAbout {
  readonly object: WarnedObject;
  /** Name of the person or department; 单位 is the institution itself. */
  readonly name: string;
  readonly department: string;
  readonly method: string;
  readonly matter: string;
  readonly demand: string;
  readonly issuedOn: string;
  readonly progress: Progress;
  /** What is answered, where it is. */
  readonly cause: string;
  readonly measures: string;
}

type Told = readonly [
  name: string,
  department: string,
  method: string,
  issuedOn: string,
  progress: Progress,
  matter: string,
  demand: string,
  cause: string,
  measures: string,
];

const PEOPLE: readonly Told[] = [
  [
    ...(["温晓琳", "公诉科", "谈心疏导", "2012-08-20", "closed"] as const),
    "连续两个月有卷宗超过规定时间才装订归档",
    "九月底前补齐归档，今后每周核对一次",
    "案件集中移送，对归档时限不够重视",
    "列出待归档清单，每周五自查，由副科长抽查",
  ],
  [
    ...(["金小莉", "行政装备科", "批评教育", "2012-09-03", "closed"] as const),
    "备用金支取没有当日登记，月底一并补记",
    "当日登记、当日核对，本月底前补正台账",
    "图方便，没有严格执行现金管理规定",
    "每日下班前核对现金和台账，由会计签字",
  ],
  [
    ...(["丁桂芳", "控告申诉检察科", "信访约谈", "2012-09-10", "closed"] as const),
    "答复来访不及时，接待记录过于简单",
    "补写接待记录，对三件没有答复的书面答复",
    "同时接待的人多，没有及时登记",
    "使用统一的接待登记本，三日内答复",
  ],
  [
    ...(["叶俊杰", "反贪污贿赂局", "发函询问", "2012-09-24", "closed"] as const),
    "八月份两次办案用车没有派车单",
    "说明用车的事由、时间和去向",
    "任务急，先用车后补单，事后忘记补办",
    "紧急用车电话报批，当日补办派车单",
  ],
  [
    ...(["任惠珍", "行政装备科", "诫勉谈话", "2012-10-15", "closed"] as const),
    "报销凭证审核把关不严，两笔支出附件不全仍予报销",
    "写出书面说明，对今年的凭证自查一遍",
    "碍于情面，没有坚持附件不全不予报销",
    "实行两人复核，附件不全的当场退回并登记",
  ],
  [
    ...(["孙玉婷", "案件管理中心", "谈心疏导", "2012-11-26", "replied"] as const),
    "流程监控中对两件临近期限的案件没有发出提示",
    "每日查看期限，到期前五日必须提示",
    "对系统的提示功能不熟悉",
    "建立期限台账，每日上午核对一次",
  ],
  [
    ...(["熊大伟", "司法警察大队", "批评教育", "2012-10-22", "closedLate"] as const),
    "提押交接记录有三处没有签名",
    "补正记录，今后交接当场双方签名",
    "交接匆忙，责任心不强",
    "交接记录由办案区管理员当场核对",
  ],
  [
    ...(["谭嘉豪", "派驻镇街检察室", "信访约谈", "2012-11-19", "overdue"] as const),
    "下访登记不完整，两件求助没有记录办理结果",
    "补齐登记，逐件写明办理结果",
    "",
    "",
  ],
  [
    ...(["朱永强", "侦查监督科", "发函询问", "2012-11-26", "signed"] as const),
    "一件审查逮捕案件与承办律师在非工作场所见面",
    "说明见面的时间、地点和谈话内容",
    "",
    "",
  ],
  [
    ...(["白俊宇", "检察技术科", "谈心疏导", "2012-12-10", "drafted"] as const),
    "同步录音录像光盘移交没有编号登记",
    "补办编号登记，移交双方签名",
    "",
    "",
  ],
  [
    ...(["郑丽珍", "办公室", "批评教育", "2012-11-19", "repliedLate"] as const),
    "机要文件借阅超过一周没有催还",
    "追还文件，按规定登记借阅",
    "借阅登记不及时，没有设到期提醒",
    "借阅一律写明归还日期，到期当日催还",
  ],
  [
    ...(["唐文斌", "反渎职侵权局", "诫勉谈话", "2012-12-04", "signed"] as const),
    "两次单独询问证人，没有两人在场",
    "写出书面检查，重新学习询问的规定",
    "",
    "",
  ],
];

const SECTIONS: readonly Told[] = [
  [
    ...(["公诉科", "公诉科", "限期整改", "2012-09-17", "closed"] as const),
    "相对不起诉案件的审批意见填写过于简单，缺少理由",
    "制定审批意见的写法，对今年的案件逐件补正",
    "审批表没有写明要说理，审核也没有要求",
    "修订审批表，副科长逐件审核理由部分",
  ],
  [
    ...(["反贪污贿赂局", "反贪污贿赂局", "限期整改", "2012-10-22", "againClosed"] as const),
    "扣押款物在科室存放超过规定时间才移交保管",
    "清点在手款物，限期移交，建立交接台账",
    "移交时间没有专人负责",
    "综合科内勤每周清点，三日内移交",
  ],
  [
    ...(["行政装备科", "行政装备科", "发送纪检监察建议书", "2012-09-24", "closed"] as const),
    "定点采购的询价记录不全，有两次只询一家",
    "完善询价办法，询价不少于三家，记录附在凭证后",
    "采购时间紧，询价流于形式",
    "修订采购办法，采购员询价、科长核对、会计把关",
  ],
  [
    ...(["监所检察科", "监所检察科", "发送纪检监察建议书", "2012-11-26", "extended"] as const),
    "保外就医人员的病情复查记录没有按月更新",
    "与看守所、医院核对名单，按月更新记录",
    "",
    "",
  ],
  [
    ...(["司法警察大队", "司法警察大队", "对责任领导诫勉谈话", "2012-10-29", "closed"] as const),
    "办案区看管连续两次出现一人值守",
    "调整排班，值守不得少于两人",
    "排班没有考虑休假，缺人时没有报告",
    "排班表提前一周报分管领导，缺人及时报告",
  ],
  [
    ...(["案件管理中心", "案件管理中心", "责成制定防范措施", "2012-10-15", "closed"] as const),
    "新增涉案款物电子登记以后，纸质与电子台账不一致",
    "制定两本台账核对的措施，报监察室备案",
    "新系统上线，没有同时修改旧的登记办法",
    "每周核对一次，不一致的当日查明并记录",
  ],
  [
    ...(["民事行政检察科", "民事行政检察科", "限期整改", "2012-11-12", "overdue"] as const),
    "三件申诉案件超过规定时间没有告知当事人",
    "逐件告知，查明原因，建立期限提醒",
    "",
    "",
  ],
  [
    ...(["侦查监督科", "侦查监督科", "限期整改", "2012-11-19", "again"] as const),
    "分案没有随机，个别案件由科长直接指定而没有理由",
    "恢复轮流分案，指定的写明理由",
    "人手不足，指定分案成了习惯",
    "由内勤轮流分案，指定的由分管领导批准",
  ],
  [
    ...(["职务犯罪预防科", "职务犯罪预防科", "责成制定防范措施", "2012-12-07", "issued"] as const),
    "新开展的重点工程同步预防没有廉洁方面的约束措施",
    "制定与建设单位交往的行为规范",
    "",
    "",
  ],
  [
    ...(["派驻镇街检察室", "派驻镇街检察室", "限期整改", "2012-12-03", "issued"] as const),
    "检察室车辆使用登记不全，夜间停放地点不固定",
    "补齐登记，车辆集中停放",
    "",
    "",
  ],
  [
    ...(["法律政策研究室", "法律政策研究室", "限期整改", "2012-10-15", "void"] as const),
    "检委会会议记录归档不及时",
    "一个月内补齐归档",
    "",
    "",
  ],
  [
    ...(["检察技术科", "检察技术科", "发送纪检监察建议书", "2012-10-08", "closedLate"] as const),
    "设备采购的技术参数由一人提出，没有论证",
    "建立参数论证制度，两人以上提出并签名",
    "技术人员少，一向由一人提出",
    "参数由科室集体讨论，形成记录附采购申请",
  ],
];

const HOUSE: readonly Told[] = [
  [
    ...(["", "", "限期整改", "2012-11-20", "replied"] as const),
    "公务接待审批单有四张没有写明接待对象和陪同人数",
    "完善审批单，没有审批单的一律不予报销",
    "审批单的栏目不全，审核只看金额",
    "修订审批单，办公室和行政装备科分别核对",
  ],
];

function lineOf(object: WarnedObject) {
  return ([
    name,
    department,
    method,
    issuedOn,
    progress,
    matter,
    demand,
    cause,
    measures,
  ]: Told): WarningAbout => ({
    ...{ object, name, department, method, issuedOn, progress, matter, demand, cause, measures },
  });
}

/** 25 warnings, in every state on the day of the sample. */
export const WARNING_LINES: readonly WarningAbout[] = [
  ...PEOPLE.map(lineOf("检察干警")),
  ...SECTIONS.map(lineOf("科室")),
  ...HOUSE.map(lineOf("单位")),
];
