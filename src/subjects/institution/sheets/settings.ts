import { choice } from "../../../sheets/columns/choice";
import { period } from "../../../sheets/columns/period";
import { text } from "../../../sheets/columns/text";
import { whole } from "../../../sheets/columns/whole";
import { HOUSE_KINDS, TIERS } from "../../../sheets/words";

const optional = { required: false } as const;
const months = (header: string) =>
  whole({ header, ...optional, from: 1, to: 60, note: "几个月复查一次，只写数字" });
const share = (header: string) => whole({ header, ...optional, to: 100, note: "百分数，只写数字" });

/** Settings of the follow-up, 方案四 and 五; where one is blank its default holds. */
export const followUpSettings = {
  officeMark: text({ header: "机关代字", ...optional, max: 10, note: "通知书编号的第一个字；空白为“检”" }),
  redHead: choice({ header: "红头", ...optional, of: ["打印", "套打", "无"], note: "空白为打印" }),
  deliveryGrace: period({ header: "送达宽限", ...optional }),
  newRiskTerm: period({ header: "新风险制定措施期限", ...optional }),
  inspectFirst: months("一级复查周期"),
  inspectSecond: months("二级复查周期"),
  inspectThird: months("三级复查周期"),
  analysisCycle: choice({ header: "分析周期", ...optional, of: ["月", "季度", "年"], note: "空白为季度" }),
  convertedScore: whole({ header: "责任制折算分值", ...optional, to: 100 }),
  selfWeight: share("自评权重"),
  officeWeight: share("考核权重"),
  leaderWeight: share("领导评价权重"),
  excellentFrom: whole({ header: "优秀等次线", ...optional, to: 100 }),
  passFrom: whole({ header: "达标等次线", ...optional, to: 100 }),
  institutionCode: text({ header: "机构代码", ...optional, max: 6, note: "六位数字，如 440705" }),
  parentCode: text({ header: "上级机构代码", ...optional, max: 6, note: "六位数字" }),
  tier: choice({ header: "机构层级", ...optional, of: TIERS, note: "空白为区县院" }),
  houseKind: choice({
    header: "机构类别",
    ...optional,
    of: HOUSE_KINDS,
    note: "空白为普通院；派出院、专门院只和同类的比较",
  }),
};

/** What holds where 单位信息 leaves a setting blank. The plan fixes none of it: proposals of the product, that offices change. */
export const DEFAULT_SETTINGS = {
  officeMark: "检",
  redHead: "打印",
  heartTalk: "5工作日",
  criticism: "5工作日",
  letterTalk: "5工作日",
  admonition: "5工作日",
  inquiry: "15工作日",
  proposal: "10工作日",
  rectification: "10工作日",
  deliveryGrace: "3工作日",
  newRiskTerm: "10工作日",
  inspectFirst: "3",
  inspectSecond: "6",
  inspectThird: "12",
  analysisCycle: "季度",
  convertedScore: "20",
  selfWeight: "20",
  officeWeight: "40",
  leaderWeight: "40",
  excellentFrom: "90",
  passFrom: "80",
} as const;

export type Setting = keyof typeof DEFAULT_SETTINGS;

/** 单位信息 as far as settings go. */
export interface FilledSettings {
  readonly record: Readonly<Record<Setting, string | null>>;
  /** Fields about which something was said that makes further questions meaningless. */
  readonly told: ReadonlySet<string>;
}

/** What 单位信息 says, or the default where it leaves it blank; null where nobody can tell what it says. */
export function settingOf(info: FilledSettings | null, key: Setting): string | null {
  if (info?.told.has(key)) return null;
  return info?.record[key] ?? DEFAULT_SETTINGS[key];
}
