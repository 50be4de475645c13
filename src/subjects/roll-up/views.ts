import { SEVERITY_NAMES } from "../../findings/finding";
import { LEVELS } from "../../sheets/define-sheet";
import { TIERS } from "../../sheets/words";
import { RELATIONS } from "./relations";
import { codeColumn, countColumn, peopleColumn, wordColumn, type View, type ViewColumn } from "./view";

const { points, warnings, stages } = RELATIONS;

const institution = codeColumn("institution_code", "机构代码");
const year: ViewColumn = { key: "plan_year", header: "年度", kind: "year" };

function words(key: string, header: string, { holds }: { readonly holds: object }): ViewColumn {
  if (!("of" in holds)) throw new Error(`${key} holds no words`);
  return wordColumn(key, header, holds.of as readonly string[]);
}

/** What is asked of a roll-up (follow-up.md §11), in this order. */
export const ROLL_UP_VIEWS: readonly View[] = [
  {
    id: "Q01",
    title: "报送和参与",
    says: "各院报送的科室、参与排查的人、排查过的重点部位",
    years: "each",
    keys: ["institution_code", "plan_year"],
    summary: {
      kind: "sums",
      by: "plan_year",
      counts: ["n_departments", "n_filed", "n_in_scope", "n_with_points"],
    },
    sums: [{ total: "n_in_scope", parts: ["n_with_points"] }],
    columns: [
      institution,
      year,
      codeColumn("batch", "批次"),
      { key: "as_of", header: "数据截至", kind: "day" },
      countColumn("n_departments", "科室"),
      countColumn("n_filed", "已报送"),
      peopleColumn("n_in_scope", "应排查人数"),
      peopleColumn("n_with_points", "已有风险点的人数"),
      countColumn("n_key_areas", "重点部位"),
      countColumn("n_key_areas_done", "已有结论"),
    ],
  },
  {
    id: "Q02",
    title: "层级和等级",
    says: "各院的风险点，按层级和等级；不含已撤销的",
    years: "one",
    keys: ["institution_code", "point_level", "grade"],
    summary: { kind: "across", by: "point_level", across: "grade", count: "n" },
    columns: [
      institution,
      wordColumn("point_level", "层级", LEVELS),
      words("grade", "等级", points.grade),
      countColumn("n", "风险点"),
    ],
  },
  {
    id: "Q03",
    title: "同级比较",
    says: "一级风险点所占比例在同一层级、同一类别的院里从高到低的名次；等级全都一样的科室多，说明评级没有拉开",
    years: "one",
    keys: ["institution_code"],
    summary: { kind: "most", by: "institution_code", count: "n_grade1", of: "n_points" },
    columns: [
      institution,
      wordColumn("tier", "层级", TIERS),
      countColumn("n_points", "风险点"),
      countColumn("n_grade1", "一级"),
      peopleColumn("n_people", "应排查人数"),
      countColumn("n_same_grade_departments", "等级全同的科室"),
      countColumn("place", "名次"),
    ],
  },
  {
    id: "Q04",
    title: "共性风险",
    says: "三个以上的院都有的风险点（文字相同），可以统一制定措施；岗位风险点不在其中",
    years: "one",
    keys: ["text_key"],
    summary: { kind: "most", by: "text_key", count: "n_institutions", means: "风险点" },
    columns: [
      codeColumn("text_key", "文字代号"),
      countColumn("n_institutions", "院"),
      countColumn("n_points", "风险点"),
    ],
  },
  {
    id: "Q05",
    title: "可能性和后果",
    says: "全部风险点的热力图；两项没有填全的不在其中",
    years: "one",
    keys: ["likelihood", "severity"],
    summary: { kind: "across", by: "likelihood", across: "severity", count: "n" },
    columns: [
      words("likelihood", "发生可能性", points.likelihood),
      words("severity", "后果严重程度", points.severity),
      countColumn("n", "风险点"),
    ],
  },
  {
    id: "Q06",
    title: "年度变化",
    says: "一级风险点与上一年相比，年度里升级、降级、新增、撤销的个数",
    years: "each",
    keys: ["institution_code", "plan_year"],
    summary: {
      kind: "sums",
      by: "plan_year",
      counts: ["n_grade1", "n_grade1_before", "n_raised", "n_lowered", "n_new", "n_withdrawn"],
      charted: ["n_raised", "n_lowered", "n_new", "n_withdrawn"],
    },
    columns: [
      institution,
      year,
      countColumn("n_grade1", "一级"),
      countColumn("n_grade1_before", "上一年一级"),
      countColumn("n_raised", "升级"),
      countColumn("n_lowered", "降级"),
      countColumn("n_new", "新增"),
      countColumn("n_withdrawn", "撤销"),
    ],
  },
  {
    id: "Q07",
    title: "措施期限",
    says: "完成时限已过的风险点，其中没有落实的",
    years: "one",
    keys: ["institution_code", "department_kind"],
    summary: { kind: "sums", by: "department_kind", counts: ["n_due", "n_overdue"] },
    columns: [
      institution,
      wordColumn("department_kind", "科室种类", ["单位", "领导班子", "办案部门", "综合部门"]),
      countColumn("n_due", "时限已过"),
      countColumn("n_overdue", "没有落实"),
    ],
  },
  {
    id: "Q08",
    title: "预警回告",
    says: "各种处置方式签发的件数和回告情况；没有一起上报的院不在其中",
    years: "one",
    keys: ["institution_code", "method"],
    summary: { kind: "sums", by: "method", counts: ["n_issued", "n_in_time", "n_late", "n_overdue"] },
    sums: [
      { total: "n_issued", parts: ["n_in_time", "n_late", "n_overdue"] },
      { total: "n_issued", parts: ["n_closed"] },
      { total: "n_issued", parts: ["n_redone"] },
    ],
    columns: [
      institution,
      words("method", "处置方式", warnings.method),
      peopleColumn("n_issued", "签发"),
      peopleColumn("n_in_time", "按期回告"),
      peopleColumn("n_late", "逾期回告"),
      peopleColumn("n_overdue", "逾期未回告"),
      peopleColumn("n_closed", "已办结"),
      peopleColumn("n_redone", "重新整改"),
    ],
  },
  {
    id: "Q09",
    title: "实施进度",
    says: "五个阶段各有多少科室做完、逾期",
    years: "one",
    keys: ["institution_code", "stage"],
    summary: { kind: "sums", by: "stage", counts: ["n_departments", "n_done", "n_late"] },
    columns: [
      institution,
      words("stage", "阶段", stages.stage),
      countColumn("n_departments", "科室"),
      countColumn("n_done", "做完"),
      countColumn("n_late", "逾期"),
    ],
  },
  {
    id: "Q10",
    title: "填报质量",
    says: "核查结果里各条规则的条数，和这个院的风险点个数",
    years: "one",
    keys: ["institution_code", "rule", "severity"],
    summary: { kind: "most", by: "rule", count: "n", means: "规则要求" },
    columns: [
      institution,
      codeColumn("rule", "规则"),
      wordColumn("severity", "严重程度", Object.values(SEVERITY_NAMES)),
      countColumn("n", "条数"),
      countColumn("n_rows", "风险点"),
    ],
  },
];
