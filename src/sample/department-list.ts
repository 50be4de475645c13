import { LEADERSHIP, LEADERSHIP_CODE } from "../sheets/words";

/** One department of the sample, in official order; the leadership stands first and is no line of 机构设置. */
export interface DepartmentAbout {
  readonly name: string;
  readonly code: string;
  readonly aliases: string | null;
  /** 分管领导, several separated by 、. */
  readonly leaders: string | null;
  /** Signed as a whole on paper: rows leave their review columns blank. */
  readonly signedAsWhole: boolean;
}

const [CHEN, HUANG, LIANG, HE, CHIEF] = ["陈伟明", "黄志刚", "梁慧芳", "何永安", "林国栋"] as const;
const SIGNED_AS_WHOLE = ["反贪污贿赂局", "公诉科", "司法警察大队"];

export const DEPARTMENT_LIST: readonly DepartmentAbout[] = (
  [
    [LEADERSHIP, LEADERSHIP_CODE, "院领导", null],
    ["办公室", "BG", "院办", CHEN],
    ["政工科", "ZG", "政治处", CHIEF],
    ["监察室", "JC", "纪检监察室", LIANG],
    ["反贪污贿赂局", "FT", "反贪局", HUANG],
    ["反渎职侵权局", "FD", "反渎局", HUANG],
    ["侦查监督科", "ZJ", "侦监科", CHEN],
    ["公诉科", "GS", null, CHEN],
    ["监所检察科", "JS", "监所科", CHEN],
    ["民事行政检察科", "MX", "民行科", HE],
    ["控告申诉检察科", "KS", "控申科、举报中心", HE],
    ["职务犯罪预防科", "YF", "预防科", HUANG],
    ["案件管理中心", "AG", "案管中心、案管办", CHEN],
    ["法律政策研究室", "YJ", "研究室", HE],
    ["检察技术科", "JK", "技术科", HUANG],
    ["司法警察大队", "FJ", "法警大队、法警队", HUANG],
    ["行政装备科", "XZ", "行装科", `${HUANG}、${LIANG}`],
    ["派驻镇街检察室", "PZ", "派驻检察室", CHEN],
  ] as const
).map(([name, code, aliases, leaders]) => ({
  name,
  code,
  aliases,
  leaders,
  signedAsWhole: SIGNED_AS_WHOLE.includes(name),
}));
