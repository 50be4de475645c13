/** How far an entry is on the day of the sample. */
type Progress = "new" | "verified" | "handled" | "filed";

/** An invented entry: nobody is meant, and nothing of it happened. */
export interface EntryAbout {
  readonly collectedOn: string;
  readonly source: string;
  readonly department: string;
  readonly category: string;
  readonly text: string;
  readonly progress: Progress;
  /** What becomes of it; the warning is named by whom it is for. */
  readonly handling: "建档" | "调整等级" | "移送" | "预警";
  readonly warned: string | null;
  readonly isNew: boolean;
}

const [LETTER, TIP, COMPLAINT, INSPECTION, TOUR, VISIT, OTHER] = [
  ...["受理信访", "举报", "投诉", "专项检查", "巡视督察", "案件回访", "其他"],
] as const;
const [MIND, DUTY, SYSTEM] = ["思想道德", "岗位职责", "制度机制"] as const;

type Told = readonly [
  collectedOn: string,
  source: string | undefined,
  department: string,
  category: string,
  text: string,
  progress: Progress,
  handling: EntryAbout["handling"],
  warned?: string,
];

const TOLD: readonly Told[] = [
  ["2012-08-06", LETTER, "控告申诉检察科", DUTY, "反映窗口接待等候时间长，没有叫号", "filed", "建档"],
  ["2012-08-08", INSPECTION, "公诉科", DUTY, "卷宗归档检查：八册超过归档时间", "filed", "预警", "温晓琳"],
  ["2012-08-13", TIP, "行政装备科", SYSTEM, "反映车辆维修指定一家修理厂", "filed", "建档"],
  [
    "2012-08-15",
    INSPECTION,
    "行政装备科",
    DUTY,
    "现金抽查：备用金登记与实存不同步",
    "filed",
    "预警",
    "金小莉",
  ],
  ["2012-08-17", COMPLAINT, "司法警察大队", MIND, "投诉法庭值勤时语言生硬", "filed", "建档"],
  ["2012-08-22", LETTER, "派驻镇街检察室", DUTY, "询问下访登记的办理结果，一直没有回音", "filed", "建档"],
  ["2012-08-27", COMPLAINT, "控告申诉检察科", MIND, "投诉来访登记后两周没有答复", "filed", "预警", "丁桂芳"],
  [
    "2012-08-29",
    TOUR,
    "公诉科",
    SYSTEM,
    "检务督察：不起诉审批表的理由栏只有一句话",
    "filed",
    "预警",
    "公诉科",
  ],
  ["2012-09-04", TIP, "反贪污贿赂局", DUTY, "反映办案用车在休息日使用", "filed", "预警", "叶俊杰"],
  [
    "2012-09-06",
    INSPECTION,
    "行政装备科",
    SYSTEM,
    "采购抽查：两次询价只有一家报价",
    "filed",
    "预警",
    "行政装备科",
  ],
  ["2012-09-10", VISIT, "公诉科", MIND, "回访被害人：对承办人说明的程序表示满意", "filed", "建档"],
  ["2012-09-12", LETTER, "民事行政检察科", DUTY, "询问申诉案件进展，电话无人接听", "filed", "建档"],
  ["2012-09-18", TIP, "检察技术科", SYSTEM, "反映设备参数偏向一家供应商", "filed", "预警", "检察技术科"],
  ["2012-09-20", VISIT, "侦查监督科", MIND, "回访：犯罪嫌疑人家属询问有无收费", "filed", "建档"],
  ["2012-09-25", INSPECTION, "行政装备科", DUTY, "凭证检查：两笔支出附件不全", "filed", "预警", "任惠珍"],
  [
    "2012-09-27",
    OTHER,
    "案件管理中心",
    SYSTEM,
    "款物登记系统上线后，两本台账不一致",
    "filed",
    "预警",
    "案件管理中心",
  ],
  ["2012-10-09", TOUR, "司法警察大队", DUTY, "检务督察：提押交接记录三处缺签名", "filed", "预警", "熊大伟"],
  [
    "2012-10-10",
    TOUR,
    "反贪污贿赂局",
    SYSTEM,
    "检务督察：扣押款物存放科室超过规定时间",
    "filed",
    "预警",
    "反贪污贿赂局",
  ],
  ["2012-10-12", LETTER, "职务犯罪预防科", DUTY, "询问行贿犯罪档案查询的办理时间", "filed", "建档"],
  [
    "2012-10-16",
    INSPECTION,
    "司法警察大队",
    SYSTEM,
    "办案区检查：连续两次一人值守",
    "filed",
    "预警",
    "司法警察大队",
  ],
  ["2012-10-18", TIP, "监所检察科", DUTY, "反映社区矫正人员外出请假审批随意", "filed", "调整等级"],
  ["2012-10-22", COMPLAINT, "侦查监督科", MIND, "投诉承办人拒绝听取辩护意见", "filed", "建档"],
  ["2012-10-24", VISIT, "反渎职侵权局", DUTY, "回访发案单位：整改建议已经采纳", "filed", "建档"],
  ["2012-10-25", TIP, "办公室", DUTY, "反映车队以外人员驾驶公车，超出本院管辖", "filed", "移送"],
  [
    "2012-10-29",
    LETTER,
    "民事行政检察科",
    DUTY,
    "三件申诉超过规定时间没有告知",
    "handled",
    "预警",
    "民事行政检察科",
  ],
  [
    "2012-10-31",
    INSPECTION,
    "办公室",
    DUTY,
    "保密检查：机要文件借阅超期没有催还",
    "handled",
    "预警",
    "郑丽珍",
  ],
  ["2012-11-02", TIP, "侦查监督科", SYSTEM, "反映案件由科长指定承办人", "handled", "预警", "侦查监督科"],
  ["2012-11-05", TOUR, "派驻镇街检察室", DUTY, "检务督察：下访登记不完整", "handled", "预警", "谭嘉豪"],
  ["2012-11-07", INSPECTION, "办公室", SYSTEM, "接待审批单抽查：四张没有写明对象", "handled", "预警", "单位"],
  [
    "2012-11-09",
    VISIT,
    "监所检察科",
    SYSTEM,
    "回访看守所：保外就医复查记录没有更新",
    "handled",
    "预警",
    "监所检察科",
  ],
  ["2012-11-12", LETTER, "案件管理中心", DUTY, "询问案件期限，发现两件没有提示", "handled", "预警", "孙玉婷"],
  ["2012-11-14", TIP, "侦查监督科", MIND, "反映承办人在茶楼会见律师", "handled", "预警", "朱永强"],
  [
    "2012-11-20",
    INSPECTION,
    "派驻镇街检察室",
    SYSTEM,
    "车辆检查：夜间停放地点不固定",
    "handled",
    "预警",
    "派驻镇街检察室",
  ],
  ["2012-11-21", TIP, "反渎职侵权局", DUTY, "反映询问证人时只有一人在场", "handled", "预警", "唐文斌"],
  [
    "2012-11-23",
    VISIT,
    "职务犯罪预防科",
    SYSTEM,
    "回访建设单位：双方交往没有行为规范",
    "handled",
    "预警",
    "职务犯罪预防科",
  ],
  ["2012-11-27", INSPECTION, "检察技术科", DUTY, "光盘移交没有编号登记", "verified", "建档"],
  ["2012-11-29", COMPLAINT, "公诉科", MIND, "投诉庭审中着装不规范", "verified", "建档"],
  ["2012-12-03", LETTER, "控告申诉检察科", DUTY, "反映刑事赔偿申请没有书面回执", "new", "建档"],
  ["2012-12-05", TIP, "行政装备科", SYSTEM, "反映办公用品入库没有两人验收", "new", "建档"],
  ["2012-12-06", COMPLAINT, "派驻镇街检察室", DUTY, "投诉检察室开放时间内没有人值班", "new", "建档"],
];

/** Risks that nobody had on the list: what 责成 is about. */
const NEW_RISKS = new Set(["案件管理中心", "职务犯罪预防科"]);

/** 40 entries of August to December 2012, in every state on the day of the sample. */
export const ARCHIVE_LINES: readonly EntryAbout[] = TOLD.map(
  ([collectedOn, source = "其他", department, category, text, progress, handling, warned = null]) => ({
    ...{ collectedOn, source, department, category, text, progress, handling, warned },
    isNew: warned !== null && NEW_RISKS.has(warned),
  }),
);
